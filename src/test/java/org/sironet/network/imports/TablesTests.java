package org.sironet.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TablesTests {

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private List<TableRow> rows(byte[] content) throws IOException, Unreadable {
        var file = file(content);
        var rows = new ArrayList<TableRow>();
        Tables.rows(file, Tables.look(file), rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everySeparatorIsFound(String separator) throws Exception {
        var text = "name,country,note\nOne,DE,\"x\"\nTwo,FR,\n".replace(",", separator);
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(row -> row.cell(1))
                .containsExactly("country", "DE", "FR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            UTF-8        ! 名称,国家;示例协会,中国
            UTF-16LE     ! name,country;Étoile,Sénégal
            UTF-16BE     ! name,country;Étoile,Sénégal
            windows-1252 ! Nom,Pays;Fondation Étoile d’Élan,Sénégal;Association Forêt,Bénin
            GB18030      ! 名称,国家;北京示例环境保护基金会,中国;上海样本教育发展促进会,中国
            windows-1256 ! الاسم,البلد;جمعية المثال للإغاثة والتنمية,مصر;مؤسسة التجريب للتعليم,الأردن
            windows-1251 ! Название,Страна;Организация Пример,Россия;Фонд Образец,Казахстан
            """)
    void everyEncodingIsFound(String encoding, String text) throws Exception {
        var lines = text.replace(';', '\n');
        var read = rows(lines.getBytes(Charset.forName(encoding)));
        assertThat(read.getLast().cell(0))
                .isEqualTo(lines.lines().toList().getLast().split(",")[0]);
        assertThat(Encodings.of(folder.resolve("file"))).isEqualTo(encoding);
    }

    @Test
    void aMarkBeforeTheTextIsNoText() throws Exception {
        assertThat(rows("\uFEFFname,country\nA,DE".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .cell(0))
                .isEqualTo("name");
        assertThat(rows("\uFEFFname,country\nA,DE".getBytes(StandardCharsets.UTF_16LE))
                        .getFirst()
                        .cell(0))
                .isEqualTo("name");
    }

    @Test
    void aQuotedCellMayHaveLines() throws Exception {
        assertThat(rows("name,note\nA,\"one\ntwo, \"\"three\"\"\"\nB,x".getBytes(StandardCharsets.UTF_8)))
                .extracting(row -> row.line() + row.cell(1))
                .containsExactly("1note", "2one\ntwo, \"three\"", "4x");
    }

    @Test
    void aFormulaIsNeverEvaluated() throws Exception {
        var read = rows(Workbooks.of(
                Workbooks.row(1, List.of("name", "country"))
                        + Workbooks.row(2, List.of("<f>CMD|'/c calc'!A1</f><v>Kept value</v>", "DE")),
                Map.of()));
        assertThat(read.getLast().cell(0)).isEqualTo("Kept value");
        assertThat(read.getLast().formulas()).isTrue();
    }

    static Stream<Arguments> hostile() throws IOException {
        var ascii = StandardCharsets.US_ASCII;
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("empty", "\n , ,\n".getBytes(ascii)),
                Arguments.of("not-text", "name,country\nA\0B,DE\nxx\0".getBytes(ascii)),
                Arguments.of("not-text", binary()),
                Arguments.of(
                        "columns",
                        String.join(
                                        ",",
                                        IntStream.range(0, 10_000)
                                                .mapToObj(i -> "c" + i)
                                                .toList())
                                .getBytes(ascii)),
                Arguments.of("too-wide", ("name,country\n" + "x".repeat(9_000_000) + ",DE\n").getBytes(ascii)),
                Arguments.of(
                        "rows", ("name,country\n" + "Org,DE\n".repeat(Limits.ROWS + Limits.ABOVE)).getBytes(ascii)),
                Arguments.of("xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                Arguments.of("pdf", "%PDF-1.7".getBytes(ascii)),
                Arguments.of("json", "[{\"name\": 1}]".getBytes(ascii)),
                Arguments.of("markup", "<html>".getBytes(ascii)),
                Arguments.of("damaged", "PK\u0003\u0004junk".getBytes(ascii)),
                Arguments.of("damaged", Workbooks.raw("<worksheet><sheetData><row r=\"x\"><c r=\"??\"><v>1", Map.of())),
                Arguments.of(
                        "columns",
                        Workbooks.of(
                                "<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(10_000) + "</row>",
                                Map.of())),
                Arguments.of("bomb", Workbooks.of("", Map.of("xl/media/a.bin", new byte[210_000_000]))),
                Arguments.of("bomb", Workbooks.of(Workbooks.row(1, List.of("a".repeat(40_000_000))), Map.of())),
                Arguments.of(
                        "entities",
                        Workbooks.raw(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet/>",
                                Map.of())),
                Arguments.of("entities", Workbooks.raw("\0<\0w", Map.of())));
    }

    private static byte[] binary() {
        var bytes = new byte[5000];
        for (var at = 0; at < bytes.length; at++) bytes[at] = (byte) (at * 7);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCannotBeReadIsNamed(String what, byte[] content) {
        assertThatThrownBy(() -> rows(content)).isInstanceOf(Unreadable.class).hasMessage("import.unreadable-" + what);
    }

    @Test
    void asManyRowsAsAllowedAreReadBelowTheirHeading() throws Exception {
        var content = ("name,country\n" + "Org,DE\n".repeat(Limits.ROWS)).getBytes(StandardCharsets.US_ASCII);
        assertThat(rows(content)).hasSize(Limits.ROWS + 1);
    }

    @Test
    void anOpenDocumentAndAnArchiveAreNamed() {
        assertThatThrownBy(() -> rows(zip("content.xml"))).hasMessage("import.unreadable-ods");
        assertThatThrownBy(() -> rows(zip("letter.txt"))).hasMessage("import.unreadable-zip");
    }

    private static byte[] zip(String part) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry(part));
        }
        return bytes.toByteArray();
    }
}
