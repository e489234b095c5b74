package org.sironet.network;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.SignedIn;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's data changed by its own programs or the secretariat's, by the same rules as on its page. */
@RestController
class OrganisationEditApi {

    /**
     * All that an organisation says of itself; what is left out is removed.
     *
     * @param version that the program has read
     * @param names by language tags, as cities and descriptions
     * @param basis what it rests on, when the secretariat writes on behalf
     */
    record Profile(
            @Nullable Integer version,
            @Nullable Map<String, String> names,
            @Nullable String acronym,
            @Nullable String country,
            @Nullable Map<String, String> cities,
            @Nullable Integer founded,
            @Nullable List<String> fields,
            @Nullable String website,
            @Nullable String ecosoc,
            @Nullable List<Identifier> identifiers,
            @Nullable List<String> languages,
            @Nullable Map<String, String> descriptions,
            @Nullable List<Detail> contact_details,
            @Nullable String basis) {}

    /** Popolo's identifier. */
    record Identifier(@Nullable String scheme, @Nullable String identifier) {}

    /**
     * Popolo's contact detail.
     *
     * @param type mail, phone, address or social
     * @param visibility public, members or secretariat
     */
    record Detail(
            @Nullable String type,
            @Nullable String value,
            @Nullable String label,
            @Nullable String visibility) {}

    /** @param waits whether a new name or country waits for the secretariat */
    record Saved(int version, boolean waits) {}

    /** A change with who made it, when, on what basis, and what stood before and stands since. */
    record Change(
            int version,
            Instant at,
            @Nullable String person_id,
            @Nullable String on_behalf_of_id,
            String basis,
            Map<String, Object> before,
            Map<String, Object> after) {}

    private final Organisations organisations;
    private final OrganisationEditing editing;
    private final OrganisationForm forms;
    private final OrganisationSight sight;

    OrganisationEditApi(
            Organisations organisations, OrganisationEditing editing, OrganisationForm forms, OrganisationSight sight) {
        this.organisations = organisations;
        this.editing = editing;
        this.forms = forms;
        this.sight = sight;
    }

    @Operation(summary = "Changes what an organisation says of itself; refused when somebody else was faster")
    @PutMapping("/api/organisations/{id}")
    Saved update(OrganisationEditor editor, Frame frame, @RequestBody Profile body) {
        if (identifiers(body).size() > OrganisationForm.MOST_IDENTIFIERS
                || details(body).size() > ContactForm.MOST)
            throw Refusal.badRequest("refused.too-many-values", OrganisationForm.MOST_IDENTIFIERS, ContactForm.MOST);
        var form = Form.filled(values(body));
        var version = form.whole("version", 1, Integer.MAX_VALUE);
        if (version.isEmpty() && form.sound("version")) form.refuse("version", "error.required");
        var basis = editor.onBehalf() ? form.text("basis", 200) : "";
        var wanted = forms.read(form, frame.language(), editor.organisation());
        if (!form.sound()) throw Refusal.invalid(form);
        try {
            return switch (editing.save(editor, version.orElseThrow(), wanted.orElseThrow(), editor.basis(basis))) {
                case OrganisationEditing.Outcome.Saved saved -> new Saved(now(editor.organisation()), saved.waits());
                case OrganisationEditing.Outcome.Meanwhile meanwhile -> throw Refusal.conflict("refused.version");
            };
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("error.identifier-taken");
        }
    }

    private int now(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::version).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Everything that was changed in an organisation's data, the latest first")
    @GetMapping("/api/organisations/{id}/changes")
    Listing<Change> changes(@PathVariable OrganisationId id, SignedIn reader, Frame frame) {
        sight.known(id, frame.viewer());
        if (!sight.of(id, frame.viewer()).seesRecord()) throw Refusal.forbidden("refused.changes");
        return new Listing<>(
                editing.history(id).stream()
                        .map(each -> new Change(
                                each.version(),
                                each.at(),
                                each.by() == null ? null : each.by().toString(),
                                each.actingFor() == null
                                        ? null
                                        : each.actingFor().toString(),
                                each.basis().reference(),
                                each.before(),
                                each.after()))
                        .toList(),
                null);
    }

    /** As the form on the page names its fields. */
    private static Map<String, List<String>> values(Profile body) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("versions", languages(body));
        put(values, "version", body.version());
        texts(values, "name", body.names());
        texts(values, "city", body.cities());
        texts(values, "description", body.descriptions());
        put(values, "acronym", body.acronym());
        put(values, "country", body.country());
        put(values, "founded", body.founded());
        put(values, "website", body.website());
        put(values, "ecosoc", upper(body.ecosoc()));
        put(values, "basis", body.basis());
        values.put("field", Objects.requireNonNullElse(body.fields(), List.of()));
        put(values, "languages", String.join(", ", Objects.requireNonNullElse(body.languages(), List.of())));
        var identifiers = identifiers(body);
        for (var at = 0; at < identifiers.size(); at++) {
            put(values, "register-" + at, identifiers.get(at).scheme());
            put(values, "identifier-" + at, identifiers.get(at).identifier());
        }
        contacts(values, details(body));
        return values;
    }

    private static List<Identifier> identifiers(Profile body) {
        return Objects.requireNonNullElse(body.identifiers(), List.of());
    }

    private static List<Detail> details(Profile body) {
        return Objects.requireNonNullElse(body.contact_details(), List.of());
    }

    private static List<String> languages(Profile body) {
        var languages = new TreeSet<String>();
        Stream.of(body.names(), body.cities(), body.descriptions())
                .filter(Objects::nonNull)
                .forEach(texts -> languages.addAll(texts.keySet()));
        return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    }

    private static void contacts(Map<String, List<String>> values, List<Detail> details) {
        for (var at = 0; at < details.size(); at++) {
            var detail = details.get(at);
            put(values, "contact-kind-" + at, upper(detail.type()));
            put(values, "contact-value-" + at, detail.value());
            put(values, "contact-label-" + at, detail.label());
            put(values, "contact-visibility-" + at, upper(detail.visibility()));
        }
    }

    private static void texts(Map<String, List<String>> values, String field, @Nullable Map<String, String> texts) {
        if (texts != null) texts.forEach((tag, text) -> put(values, field + "-" + tag, text));
    }

    private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value != null) values.put(field, List.of(value.toString()));
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(java.util.Locale.ROOT);
    }
}
