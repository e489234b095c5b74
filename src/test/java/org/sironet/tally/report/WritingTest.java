package org.sironet.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.tally.Rational;

/** Columns of text, JSON and markup, letter by letter. */
class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "Ann,3",
        "李娜,4",
        "e\u0301,1",
        "\u200Fא,1",
        "a\u20DD,1",
        "\u1100\u115F,4",
        "\u10FF\u1160,2",
        "\u2E80\uA4CF,4",
        "\u2E7F\uA4D0,2",
        "\uAC00\uD7A3,4",
        "\uD7A4,1",
        "\uF900\uFAFF,4",
        "\uFE30\uFE6F,4",
        "\uFE70,1",
        "\uFF00\uFF60,4",
        "\uFF61,1",
        "😀,2",
        "\uD83C\uDF00,2"
    })
    void wideLettersTakeTwoPlacesAndMarksNone(String cell, int width) {
        assertThat(Columns.width(cell)).isEqualTo(width);
    }

    @Test
    void namesStandLeftAndNumbersRight() {
        var columns = new Columns();
        columns.row(List.of("李", "10", "x"));
        columns.row(List.of("Anna", "9"));
        assertThat(columns).hasToString("李    10  x\nAnna   9\n");
        assertThat(new Columns()).hasToString("");
    }

    @Test
    void jsonIsIndentedByTwo() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("none", null);
        map.put("yes", true);
        map.put("half", Rational.of(1, 2));
        map.put("seven", 7);
        map.put("flat", List.of("a", 1));
        map.put("empty", List.of());
        map.put("nothing", Map.of());
        map.put("deep", List.of(Map.of("k", List.of())));
        assertThat(JsonText.of(map)).isEqualTo("""
                {
                  "none": null,
                  "yes": true,
                  "half": 0.5,
                  "seven": 7,
                  "flat": ["a", 1],
                  "empty": [],
                  "nothing": {},
                  "deep": [
                    {
                      "k": []
                    }
                  ]
                }
                """);
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(JsonText.of("\" \\ \n \t \r \u0001 \u001f \u007f / é 李"))
                .isEqualTo("\"\\\" \\\\ \\n \\t \\r \\u0001 \\u001f \\u007f / é 李\"\n");
    }

    @Test
    void markupEscapesTextAndAttributes() {
        var markup = new Markup()
                .open("p", "title", "a\"b'c")
                .text("<&>\u0000\u000B\u001F\t")
                .close("p");
        assertThat(markup).hasToString("<p title=\"a&quot;b&#39;c\">&lt;&amp;&gt;\t</p>");
    }
}
