package org.sironet.network;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The list that the directory shows, as a file: read from the database and sent chunk by chunk. */
@Controller
class DirectoryExports {

    private static final int CHUNK = 200;
    private static final int ALL = 1_000_000;

    private final DirectorySearch search;
    private final Organisations organisations;
    private final OrganisationStandings standings;
    private final OrganisationSight sight;
    private final OrganisationJson json;
    private final JsonMapper mapper;
    private final JdbcClient jdbc;

    DirectoryExports(
            DirectorySearch search,
            Organisations organisations,
            OrganisationStandings standings,
            OrganisationSight sight,
            OrganisationJson json,
            JsonMapper mapper,
            JdbcClient jdbc) {
        this.search = search;
        this.organisations = organisations;
        this.standings = standings;
        this.sight = sight;
        this.json = json;
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    /** With a byte order mark, so that spreadsheets read it as UTF-8; a cell never begins like a formula. */
    @OpenToAll
    @GetMapping("/members.csv")
    void csv(Form form, Frame frame, HttpServletResponse response) throws IOException {
        var ids = ids(form, frame);
        var columns = new ExportColumns(languages());
        file(response, "text/csv;charset=UTF-8", "members.csv");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var table = CsvWriter.builder().build(writer)) {
            table.writeRecord(columns.names());
            rows(
                    ids,
                    frame,
                    row -> table.writeRecord(
                            columns.cells(row).stream().map(Cells::guarded).toList()));
        }
    }

    @OpenToAll
    @GetMapping("/members.xlsx")
    void xlsx(Form form, Frame frame, HttpServletResponse response) throws IOException {
        var ids = ids(form, frame);
        var columns = new ExportColumns(languages());
        file(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "members.xlsx");
        try (var workbook = new Workbook(response.getOutputStream(), "Sironet", "1.0")) {
            var sheet = workbook.newWorksheet("members");
            var names = columns.names();
            IntStream.range(0, names.size()).forEach(column -> sheet.value(0, column, names.get(column)));
            sheet.freezePane(0, 1);
            var next = new int[] {1};
            rows(ids, frame, row -> {
                var cells = columns.cells(row);
                IntStream.range(0, cells.size())
                        .filter(column -> !cells.get(column).isEmpty())
                        .forEach(column -> sheet.value(next[0], column, Cells.marked(cells.get(column))));
                next[0]++;
            });
        }
    }

    @OpenToAll
    @GetMapping("/members.json")
    void json(Form form, Frame frame, HttpServletResponse response) throws IOException {
        var ids = ids(form, frame);
        response.setContentType("application/json;charset=UTF-8");
        try (var generator = mapper.createGenerator(response.getOutputStream())) {
            generator.writeStartArray();
            for (var chunk : chunks(ids))
                json.all(inOrder(chunk), frame).forEach(each -> mapper.writeValue(generator, each));
            generator.writeEndArray();
        }
    }

    private List<OrganisationId> ids(Form form, Frame frame) {
        var query = DirectoryController.asked(form, frame.viewer());
        if (!form.sound()) throw Refusal.badRequest("refused.filter");
        return search.find(query.at(1), frame.language(), ALL).ids();
    }

    private static void file(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private void rows(List<OrganisationId> ids, Frame frame, Consumer<ExportColumns.Row> each) {
        for (var chunk : chunks(ids)) {
            var current = standings.of(chunk);
            var sights = sight.of(chunk, frame.viewer());
            inOrder(chunk).stream()
                    .map(one -> new ExportColumns.Row(
                            one, current.get(one.id()), Objects.requireNonNull(sights.get(one.id()))))
                    .forEach(each);
        }
    }

    private static List<List<OrganisationId>> chunks(List<OrganisationId> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + CHUNK)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                .toList();
    }

    private List<Organisation> inOrder(List<OrganisationId> ids) {
        Map<OrganisationId, Organisation> found =
                organisations.find(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** English, Chinese and Arabic first, then the others in which something is written. */
    private Map<String, List<Language>> languages() {
        var languages = new HashMap<String, List<Language>>();
        for (var text : List.of("name", "city", "description")) languages.put(text, new ArrayList<>(Language.OF_PAGES));
        jdbc.sql("""
                select distinct 'name' as text, jsonb_object_keys(name) as tag from organisation
                union select 'city', jsonb_object_keys(city) from organisation
                union select 'description', jsonb_object_keys(description) from organisation
                order by tag""").query((row, number) -> Map.entry(row.getString(1), Language.of(row.getString(2)))).list().stream()
                .filter(each -> !each.getValue().ofPages())
                .forEach(each ->
                        Objects.requireNonNull(languages.get(each.getKey())).add(each.getValue()));
        return languages;
    }
}
