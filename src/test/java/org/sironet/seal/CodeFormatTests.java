package org.sironet.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodeFormatTests {

    @Property(tries = 200)
    void aCodeIsReadInAnyCaseWithAndWithoutDashes(@ForAll @IntRange(max = 3) int way) {
        var code = CodeFormat.random();
        var written = CodeFormat.written(code);
        var typed = new String[] {
                    written,
                    code.toLowerCase(Locale.ROOT),
                    written.replace('-', ' ').toLowerCase(Locale.ROOT),
                    written.replace('-', '–')
                }
                [way];
        assertThat(CodeFormat.read(typed)).contains(code);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll @IntRange(max = 15) int where, @ForAll @IntRange(min = 1, max = 31) int how) {
        var alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var code = new StringBuilder(CodeFormat.random());
        code.setCharAt(where, alphabet.charAt((alphabet.indexOf(code.charAt(where)) + how) % 32));
        assertThat(CodeFormat.read(code.toString())).isEmpty();
    }

    @Property
    void twoExchangedNeighboursAreNoticed(@ForAll @IntRange(max = 13) int where) {
        var code = CodeFormat.random();
        var exchanged =
                code.substring(0, where) + code.charAt(where + 1) + code.charAt(where) + code.substring(where + 2);
        assertThat(CodeFormat.read(exchanged).isPresent()).isEqualTo(exchanged.equals(code));
    }

    @Test
    void confusableCharactersMeanDigits() {
        var code = CodeFormat.random();
        while (!code.contains("0") || !code.contains("1")) code = CodeFormat.random();
        assertThat(CodeFormat.read(code.replace('0', 'o').replace('1', 'l'))).contains(code);
        assertThat(CodeFormat.read(code.replace('0', 'O').replace('1', 'I'))).contains(code);
    }

    @Test
    void digitsOfOtherScriptsAndFullWidthLettersAreRead() {
        var code = CodeFormat.random();
        var wide =
                code.chars().mapToObj(c -> String.valueOf((char) (c + 0xfee0))).reduce("", String::concat);
        var arabic = code.chars()
                .mapToObj(
                        c -> c >= '0' && c <= '9' ? String.valueOf((char) (c - '0' + 0x660)) : String.valueOf((char) c))
                .reduce("", String::concat);
        assertThat(CodeFormat.read(wide)).contains(code);
        assertThat(CodeFormat.read(arabic)).contains(code);
    }

    @Test
    void whatCannotBeACodeIsNone() {
        for (var typed : new String[] {"", "-", "x".repeat(10_000), "不是核验码", "0000-0000-0000-000U", "\0\0"})
            assertThat(CodeFormat.read(typed)).as(typed).isEmpty();
    }
}
