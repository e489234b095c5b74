package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Wells of the Sahel,well",
        "Écoles Modèle,ecole",
        "Puits de l’Atlas,atlas",
        "示例河流信托,河流",
        "نهر النيل والمياه,مياه",
        "Добровольцы берега,берег",
        "พันธมิตรเมืองแม่น้ำตัวอย่าง,เมือง",
        "ERT,ert",
        "肯尼亞水井,肯尼亚"
    })
    void aTextIsMetByWhatSomebodyTypes(String text, String query) {
        assertThat(SearchWords.wanted(query))
                .isNotEmpty()
                .allMatch(wanted -> SearchWords.of(text).stream().anyMatch(wanted::meets));
    }

    @Test
    void chineseWithoutSpacesIsReadWordByWord() {
        assertThat(SearchWords.wanted("肯尼亚水"))
                .extracting(SearchWords.Wanted::word)
                .contains("水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'&|!:*()<->", "…—·", "\u200F\u200E"})
    void signsAloneAreNoWords(String query) {
        assertThat(SearchWords.wanted(query)).isEmpty();
    }

    @Test
    void aLongQueryIsCutToADozenWords() {
        assertThat(SearchWords.wanted("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12 m13 n14"))
                .hasSize(12);
        assertThat(SearchWords.of("x".repeat(5000))).allMatch(word -> word.length() <= 60);
    }

    @ParameterizedTest
    @CsvSource({"kenya,keyna,1", "river,rivr,1", "trust,trusst,1", "same,same,0", "abc,xyz,3"})
    void theDistanceCountsWrongLetters(String one, String other, int distance) {
        assertThat(SearchVocabulary.distance(one, other)).isEqualTo(distance);
    }
}
