package org.sironet.identity;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Form;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People's accounts, for the secretariat's programs. */
@RestController
class PeopleApi {

    /**
     * Popolo's person.
     *
     * @param names by language tags
     * @param email null for who has none
     * @param offices held now
     */
    record PersonAnswer(
            String id, Map<String, String> names, @Nullable String email, List<String> offices) {}

    /** @param basis how the secretariat knows who asks */
    record PaperCodeBody(@Nullable String basis) {}

    /** @param code to sign in with, once; it is shown this once */
    record PaperCode(String code, Instant ends_at) {}

    private final Persons persons;
    private final PaperCodes paper;

    PeopleApi(Persons persons, PaperCodes paper) {
        this.persons = persons;
        this.paper = paper;
    }

    @Operation(summary = "Accounts whose name in any language or address holds these words; at most 50")
    @GetMapping("/api/people")
    Listing<PersonAnswer> search(Secretary secretary, Form form) {
        var words = form.text("q", 200);
        if (!form.sound()) throw Refusal.badRequest("refused.filter");
        return new Listing<>(
                persons.search(words).stream().map(PeopleApi::answer).toList(), null);
    }

    @Operation(summary = "One account")
    @GetMapping("/api/people/{person}")
    PersonAnswer show(Secretary secretary, @PathVariable UUID person) {
        return answer(persons.active(new PersonId(person)).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Issues a code on paper for who cannot get in by mail or passkey")
    @PostMapping("/api/people/{person}/paper-codes")
    @ResponseStatus(HttpStatus.CREATED)
    PaperCode issue(Secretary secretary, @PathVariable UUID person, @RequestBody PaperCodeBody body) {
        var form = Form.of(body);
        var basis = form.text("basis", 200);
        if (!form.sound()) throw Refusal.invalid(form);
        var issued = paper.issue(new PersonId(person), secretary.person(), basis);
        return new PaperCode(issued.code(), issued.endsAt());
    }

    private static PersonAnswer answer(Persons.Person person) {
        return new PersonAnswer(
                person.id().toString(),
                person.name().byTag(),
                person.mail(),
                person.roles().stream().map(Roles::word).sorted().toList());
    }
}
