package org.sironet.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.Contact;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.LegalIdentifier;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What the directory writes, the import reads: every organisation of the demonstration, and hostile ones. */
@DemonstrationTest
class RoundTripTests {

    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    Memberships memberships;

    @Autowired
    FieldsOfWork fields;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void whatAListExportsTheImportReads() throws Exception {
        hostile().forEach(this::enter);
        for (var format : List.of("csv", "xlsx")) assertRead(format);
    }

    private void assertRead(String format) throws Exception {
        var file = Files.write(
                folder.resolve("members." + format),
                WebUser.of(port)
                        .signInAs("secretariat")
                        .get("/members." + format + "?standing=member&standing=suspended&standing=ended"
                                + "&standing=observer&standing=none")
                        .bytes());
        var drafts = drafts(file);
        assertThat(drafts).hasSizeGreaterThan(80);
        drafts.forEach(this::assertSame);
        assertThat(drafts.values()).extracting(Draft::shownName).contains("=1+1", "-40 °C Relief", "'=quoted", "+");
    }

    private Map<OrganisationId, Draft> drafts(Path file) throws Exception {
        var reading = Tables.look(file);
        var rows = new ArrayList<TableRow>();
        Tables.rows(file, reading, rows::add);
        var vocabulary = new Vocabulary(fields.all(), null, LocalDate.of(2017, 11, 1));
        var layout = Layout.guess(
                rows.subList(0, Layout.SAMPLE), text -> vocabulary.field(text).isPresent());
        assertThat(layout.columns().subList(1, layout.columns().size())).doesNotContain(Column.IGNORED);
        var drafts = new LinkedHashMap<OrganisationId, Draft>();
        for (var row : rows.subList(layout.dataFrom(), rows.size())) {
            var check = new RowCheck(row, layout.columns(), vocabulary);
            drafts.put(OrganisationId.of(row.cell(0)), check.draft());
            assertThat(check.problems()).as(row.toString()).isEmpty();
        }
        return drafts;
    }

    private void assertSame(OrganisationId id, Draft draft) {
        var profile = organisations.find(id).orElseThrow().profile();
        assertThat(plain(draft.profile())).isEqualTo(plain(profile));
        var steps = memberships.steps(id);
        var standing = memberships.standing(id, memberships.today());
        assertThat(draft.standing()).isEqualTo(standing.orElse(null));
        assertThat(draft.number()).isEqualTo(memberships.number(id).orElse(null));
        assertThat(draft.since() == null).isEqualTo(steps.isEmpty());
    }

    /** A list does not say who sees a contact; an import shows it to the secretariat. */
    private static OrganisationProfile plain(OrganisationProfile one) {
        return new OrganisationProfile(
                one.name(),
                one.acronym(),
                one.country(),
                one.city(),
                one.founded(),
                one.fields(),
                one.website(),
                one.ecosoc(),
                one.identifiers(),
                one.languages(),
                one.description(),
                one.contacts().stream()
                        .map(each -> new Contact(
                                each.kind(), each.value(), Multilingual.EMPTY, Contact.Visibility.SECRETARIAT))
                        .sorted(java.util.Comparator.comparing(Contact::kind))
                        .toList());
    }

    private void enter(OrganisationProfile profile) {
        transaction.executeWithoutResult(
                status -> organisations.enter(profile, Actor.PROGRAM, Basis.provisional("test")));
    }

    private static List<OrganisationProfile> hostile() {
        return List.of(
                hostile("=1+1", "@SUM(A1)", "-\n- first\n- second", "+86 10 1234"),
                hostile("-40 °C Relief", "+A", "\"quoted\", and; parted | twice\nnext line", "010 1"),
                hostile("'=quoted", "''-", "''=x", "+"),
                hostile("+", "'+", "back\\slash; \\; | \\\\", "1;2"),
                hostile("@here", "=", "'", "\\"));
    }

    private static OrganisationProfile hostile(String name, String acronym, String text, String phone) {
        return new OrganisationProfile(
                Multilingual.of(Language.ENGLISH, name)
                        .with(Language.ARABIC, "منظمة " + name)
                        .with(Language.of("kk"), "=" + name),
                acronym,
                Country.of("KE"),
                Multilingual.of(Language.ENGLISH, "=City"),
                1900,
                List.of("water"),
                "https://example.org/?a=1;b=2,c",
                ConsultativeStatus.ROSTER,
                List.of(
                        new LegalIdentifier("Register; of " + name, "=" + Math.abs(name.hashCode())),
                        new LegalIdentifier("Zeta", name + ";1")),
                List.of(Language.ARABIC, Language.ENGLISH),
                Multilingual.of(Language.ENGLISH, text).with(Language.CHINESE, "=" + text),
                List.of(
                        contact(Contact.Kind.MAIL, "=a@example.org"),
                        contact(Contact.Kind.PHONE, phone),
                        contact(Contact.Kind.PHONE, "-" + phone),
                        contact(Contact.Kind.ADDRESS, "1 Street; Floor | 2, \\City"),
                        contact(Contact.Kind.ADDRESS, text),
                        contact(Contact.Kind.SOCIAL, "https://example.org/@a;b"),
                        contact(Contact.Kind.SOCIAL, "https://example.com/c,d")));
    }

    private static Contact contact(Contact.Kind kind, String value) {
        return new Contact(kind, value, Multilingual.EMPTY, Contact.Visibility.MEMBERS);
    }
}
