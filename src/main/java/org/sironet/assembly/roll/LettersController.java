package org.sironet.assembly.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.assembly.roll.ByLetter.Arrangement;
import org.sironet.assembly.roll.ByLetter.What;
import org.sironet.assembly.roll.page.LetterPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.shell.Called;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat enters what members arranged by letter: first whose letter it is, then what it says. */
@Controller
class LettersController {

    private static final int LONGEST = 200;

    private final ByLetter letters;
    private final Memberships memberships;
    private final Delegations delegations;
    private final Called called;

    LettersController(ByLetter letters, Memberships memberships, Delegations delegations, Called called) {
        this.letters = letters;
        this.memberships = memberships;
        this.delegations = delegations;
        this.called = called;
    }

    @GetMapping("/sittings/{sitting}/letters")
    ModelAndView show(Secretary secretary, Onlooker looking, Form form, Frame frame) {
        return show(looking.sitting(), form, frame);
    }

    private ModelAndView show(Sitting sitting, Form form, Frame frame) {
        var members = memberships.inGoodStanding(memberships.today());
        var names = options(called.organisations(members, frame));
        var chosen = form.parsed("organisation", 36, OrganisationId::of, "error.choice")
                .filter(members::contains);
        var page = new LetterPage(
                sitting.path(),
                frame.best(sitting.title()),
                names,
                chosen.map(OrganisationId::toString).orElse(""),
                chosen.map(id -> called.organisation(id, frame)).orElse(""),
                chosen.map(id -> people(id, frame)).orElse(List.of()),
                Arrays.stream(What.values())
                        .map(each -> new Option(each.name(), frame.text("roll.by-letter-" + each.word())))
                        .toList());
        var view = new ModelAndView("assembly/roll/letters", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<Option> options(Map<?, String> names) {
        return names.entrySet().stream()
                .map(each -> new Option(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /** Those whom it has authorised to vote. */
    private List<Option> people(OrganisationId organisation, Frame frame) {
        var voters = delegations.of(organisation).stream()
                .filter(each -> each.mandates().contains(Delegations.Mandate.VOTE))
                .map(Delegations.Delegation::person)
                .toList();
        return options(called.people(voters, frame));
    }

    @PostMapping("/sittings/{sitting}/letters")
    Object create(Secretary secretary, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var asked = read(form);
        if (asked.isEmpty()) return show(looking.sitting(), form, frame);
        letters.enter(looking.sitting(), asked.get(), secretary.person());
        return Confirmations.redirect(frame, response, looking.sitting().path() + "/letters", "done.by-letter");
    }

    private static Optional<Arrangement> read(Form form) {
        var organisation = form.parsed("organisation", 36, OrganisationId::of, "error.choice");
        require(form, "organisation", organisation);
        var what = form.parsed("what", 20, What::valueOf, "error.choice");
        require(form, "what", what);
        var person = form.parsed("person", 36, PersonId::of, "error.choice");
        var names = what.filter(each -> each == What.DELEGATE || each == What.ALTERNATE);
        if (names.isPresent()) require(form, "person", person);
        var holder = form.parsed("holder", 36, OrganisationId::of, "error.choice");
        if (what.filter(What.PROXY::equals).isPresent()) require(form, "holder", holder);
        var reference = form.text("reference", LONGEST);
        if (!form.sound()) return Optional.empty();
        return Optional.of(new Arrangement(
                what.orElseThrow(), organisation.orElseThrow(), person.orElse(null), holder.orElse(null), reference));
    }

    private static void require(Form form, String field, Optional<?> value) {
        if (value.isEmpty() && form.sound(field)) form.refuse(field, "error.required");
    }
}
