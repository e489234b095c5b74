package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.shell.ActingRights;
import org.sironet.shell.People;
import org.sironet.shell.Viewer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks the database at each request, so that what ends, ends at once. */
@Component
class SignedInPeople implements People {

    private final Persons persons;
    private final List<ActingRights> rights;

    SignedInPeople(Persons persons, List<ActingRights> rights) {
        this.persons = persons;
        this.rights = rights;
    }

    @Override
    public Optional<Viewer.Person> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(known -> !(known instanceof AnonymousAuthenticationToken))
                .flatMap(known -> persons.active(PersonId.of(known.getName())))
                .map(this::person);
    }

    private Viewer.Person person(Persons.Person person) {
        var language = person.language() == null ? Language.ENGLISH : person.language();
        return new Viewer.Person(
                person.id(),
                person.name().best(language).text(),
                person.language(),
                person.roles(),
                rights.stream().flatMap(each -> each.of(person.id()).stream()).toList());
    }
}
