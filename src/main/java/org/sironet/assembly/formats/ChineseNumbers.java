package org.sironet.assembly.formats;

/** Numbers as Chinese headings write them: 第二十一条. */
final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "千百十 ";

    private ChineseNumbers() {}

    /** From 1 to 9999; other numbers stay in digits. */
    static String of(int number) {
        if (number < 1 || number > 9999) return Integer.toString(number);
        var written = new StringBuilder();
        var zero = false;
        for (int at = 0, unit = 1000; unit > 0; at++, unit /= 10) {
            var digit = number / unit % 10;
            if (digit == 0) zero = !written.isEmpty();
            else {
                if (zero) written.append('零');
                zero = false;
                if (digit > 1 || unit != 10 || !written.isEmpty()) written.append(DIGITS.charAt(digit));
                if (unit > 1) written.append(UNITS.charAt(at));
            }
        }
        return written.toString();
    }

    /** Whatever Chinese and decimal digits can say; 0 for anything else. */
    static int read(String written) {
        var number = 0;
        var digit = 0;
        for (var letter : written.replace('〇', '零').replace('两', '二').toCharArray()) {
            var unit = "十百千".indexOf(letter);
            if (unit >= 0) {
                number += Math.max(digit, 1) * (int) Math.pow(10, unit + 1);
                digit = 0;
            } else if (DIGITS.indexOf(letter) >= 0) digit = DIGITS.indexOf(letter);
            else if (Character.isDigit(letter)) digit = Math.min(digit, 99_999) * 10 + Character.digit(letter, 10);
            else return 0;
        }
        return number + digit;
    }
}
