package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.sironet.identity.page.MePage;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: name, language, the organisations one acts for, and the way to everything else. */
@Controller
class MeController {

    private static final int LONGEST_NAME = 200;

    private final Persons persons;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final java.time.Clock clock;

    MeController(
            Persons persons,
            Accounts accounts,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SignIns signIns,
            ApiTokens tokens,
            Journal journal,
            TransactionTemplate transaction,
            java.time.Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.signIns = signIns;
        this.tokens = tokens;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/me")
    ModelAndView show(SignedIn me, Viewer viewer, HttpServletRequest request) {
        var person = persons.active(me.person()).orElseThrow(Refusal::signIn);
        return page(person, filled(person), viewer, request);
    }

    private static Form filled(Persons.Person person) {
        var values = new HashMap<String, List<String>>();
        person.name().forEach((language, name) -> values.put("name_" + language.tag(), List.of(name)));
        var language = person.language();
        values.put("language", List.of(language == null ? "" : language.tag()));
        return Form.filled(values);
    }

    private ModelAndView page(Persons.Person person, Form form, Viewer viewer, HttpServletRequest request) {
        var organisations = viewer.signedIn().map(Viewer.Person::organisations).orElse(List.of());
        return Pages.of(
                "identity/me/show",
                new MePage(
                        person.name().best(viewer.language()),
                        Objects.requireNonNullElse(person.mail(), ""),
                        languages(person),
                        person.roles().stream().map(Roles::word).sorted().toList(),
                        organisations,
                        passkeys.of(person.id()).size(),
                        signIns.of(person.id(), request).size(),
                        recovery.left(person.id()),
                        (int) tokens.of(person.id()).stream()
                                .filter(token -> token.openAt(clock.instant()))
                                .count()),
                form);
    }

    /** Those of the pages, and any other in which this name is known. */
    private static List<Language> languages(Persons.Person person) {
        var languages = new ArrayList<>(Language.OF_PAGES);
        new TreeSet<>(person.name().versions().keySet())
                .stream().filter(each -> !languages.contains(each)).forEach(languages::add);
        return languages;
    }

    @PostMapping("/me/name")
    Object rename(
            SignedIn me,
            Viewer viewer,
            Frame frame,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = persons.active(me.person()).orElseThrow(Refusal::signIn);
        var name = new LinkedHashMap<Language, String>();
        for (var language : languages(person))
            form.optional("name_" + language.tag(), LONGEST_NAME).ifPresent(text -> name.put(language, text));
        if (name.isEmpty()) form.refuse("name_" + frame.language().tag(), "error.required");
        if (!form.sound()) return page(person, form, viewer, request);
        transaction.executeWithoutResult(status -> {
            accounts.rename(me.person(), new Multilingual(name));
            journal.record(new Entry(
                    "person.renamed", PaperCodes.subject(me.person()), Actor.of(me.person()), Basis.OWN, Map.of()));
        });
        return Confirmations.redirect(frame, response, "/me", "done.saved");
    }

    @PostMapping("/me/language")
    Object read(
            SignedIn me,
            Viewer viewer,
            Frame frame,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = form.parsed("language", 35, Language::of, "error.choice");
        if (language.filter(each -> !each.ofPages()).isPresent()) form.refuse("language", "error.choice");
        if (!form.sound()) return page(persons.active(me.person()).orElseThrow(Refusal::signIn), form, viewer, request);
        accounts.read(me.person(), language.orElse(null));
        return Confirmations.redirect(frame, response, "/me", "done.saved");
    }
}
