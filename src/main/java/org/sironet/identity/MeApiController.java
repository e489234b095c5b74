package org.sironet.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a program acts as, in Popolo's terms. */
@RestController
class MeApiController {

    private final Persons persons;

    MeApiController(Persons persons) {
        this.persons = persons;
    }

    record Me(
            String id,
            Map<String, String> name,
            @Nullable String email,
            @Nullable String language,
            List<String> roles,
            List<Organisation> organizations,
            @Nullable List<String> scopes) {}

    record Organisation(String id, String name) {}

    @GetMapping("/api/me")
    Me show(SignedIn me, Viewer viewer) {
        var person = persons.active(me.person()).orElseThrow(Refusal::signIn);
        var language = person.language();
        return new Me(
                person.id().toString(),
                person.name().byTag(),
                person.mail(),
                language == null ? null : language.tag(),
                person.roles().stream().map(Roles::word).sorted().toList(),
                viewer.signedIn().stream()
                        .flatMap(each -> each.organisations().stream())
                        .map(each -> new Organisation(each.id().toString(), each.name()))
                        .toList(),
                scopes());
    }

    private static @Nullable List<String> scopes() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenFilter.Token token
                ? token.scopes()
                : null;
    }
}
