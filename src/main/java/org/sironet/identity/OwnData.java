package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Journal;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;

/** What the network knows of a person's account, for that person. */
@Component
class OwnData {

    private final Persons persons;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Journal journal;

    OwnData(Persons persons, Passkeys passkeys, SignIns signIns, ApiTokens tokens, Journal journal) {
        this.persons = persons;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.tokens = tokens;
        this.journal = journal;
    }

    record Export(
            String id,
            Map<String, String> name,
            @Nullable String email,
            @Nullable String language,
            List<String> roles,
            List<Passkey> passkeys,
            List<SignIn> sign_ins,
            List<Token> tokens,
            List<Change> journal) {}

    record Passkey(String name, Instant made_at, Instant last_used) {}

    record SignIn(String device, Instant since, Instant last_seen) {}

    record Token(String name, List<String> scopes, Instant made_at, Instant ends_at) {}

    record Change(Instant at, String what) {}

    Export of(PersonId id, HttpServletRequest request) {
        var person = persons.active(id).orElseThrow(Refusal::signIn);
        var language = person.language();
        return new Export(
                id.toString(),
                person.name().byTag(),
                person.mail(),
                language == null ? null : language.tag(),
                person.roles().stream().map(Roles::word).sorted().toList(),
                passkeys.of(id).stream().map(OwnData::passkey).toList(),
                signIns.of(id, request).stream()
                        .map(each -> new SignIn(each.agent(), each.since(), each.lastSeen()))
                        .toList(),
                tokens.of(id).stream()
                        .map(each -> new Token(each.name(), each.scopes(), each.madeAt(), each.endsAt()))
                        .toList(),
                journal.history(PaperCodes.subject(id)).stream()
                        .map(each -> new Change(each.at(), each.entry().what()))
                        .toList());
    }

    private static Passkey passkey(CredentialRecord passkey) {
        return new Passkey(passkey.getLabel(), passkey.getCreated(), passkey.getLastUsed());
    }
}
