package org.sironet.identity;

import java.util.List;
import java.util.UUID;
import org.sironet.identity.page.PaperCodePage;
import org.sironet.identity.page.PeoplePage;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat finds a person's account, and prints a code for who cannot get in by mail or passkey. */
@Controller
class PeopleController {

    private final Persons persons;
    private final PaperCodes paper;
    private final Installation installation;

    PeopleController(Persons persons, PaperCodes paper, Installation installation) {
        this.persons = persons;
        this.paper = paper;
        this.installation = installation;
    }

    @GetMapping("/secretariat/people")
    ModelAndView index(Secretary secretary, Frame frame, Form form) {
        var words = form.optional("q", 200).orElse("");
        var found = words.isEmpty() ? List.<Persons.Person>of() : persons.search(words);
        return Pages.of(
                "identity/people/index",
                new PeoplePage(found.stream().map(each -> row(each, frame)).toList(), !words.isEmpty()),
                form);
    }

    @GetMapping("/secretariat/people/{id}")
    ModelAndView show(@PathVariable UUID id, Secretary secretary, Frame frame) {
        return page(id, frame, Form.empty());
    }

    private ModelAndView page(UUID id, Frame frame, Form form) {
        var person = persons.active(new PersonId(id)).orElseThrow(Refusal::notFound);
        return Pages.of("identity/people/show", row(person, frame), form);
    }

    private static PeoplePage.Row row(Persons.Person person, Frame frame) {
        return new PeoplePage.Row(
                person.id().toString(),
                frame.best(person.name()),
                java.util.Objects.requireNonNullElse(person.mail(), ""),
                person.roles().stream().map(Roles::word).sorted().toList());
    }

    /** Answers with the code itself, which is shown this once. */
    @PostMapping("/secretariat/people/{id}/paper-codes")
    ModelAndView issue(@PathVariable UUID id, Secretary secretary, Frame frame, Form form) {
        var reference = form.text("basis", 200);
        if (!form.sound()) return page(id, frame, form);
        var issued = paper.issue(new PersonId(id), secretary.person(), reference);
        var name = persons.active(new PersonId(id)).orElseThrow().name();
        var view = Pages.of(
                "identity/people/paper-code",
                new PaperCodePage(
                        frame.best(name), issued.code(), issued.endsAt(), installation.url() + frame.to("/sign-in")));
        view.setStatus(HttpStatus.OK);
        return view;
    }
}
