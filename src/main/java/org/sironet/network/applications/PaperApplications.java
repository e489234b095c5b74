package org.sironet.network.applications;

import java.util.List;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.applications.page.SimilarLine;
import org.sironet.shell.Form;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat enters an application that came by letter, on behalf of the organisation, which is told. */
@Service
class PaperApplications {

    private final Applying applying;
    private final Applications applications;
    private final Applicants applicants;
    private final ApplicantLinks links;
    private final Outbox outbox;

    PaperApplications(
            Applying applying, Applications applications, Applicants applicants, ApplicantLinks links, Outbox outbox) {
        this.applying = applying;
        this.applications = applications;
        this.applicants = applicants;
        this.links = links;
        this.outbox = outbox;
    }

    /**
     * Notes in the form what is wrong with it.
     *
     * @return organisations that it may be (N2); somebody has to look at them before it is entered
     */
    List<SimilarLine> check(Form form, Language reader) {
        form.text("letter", 200);
        form.mail("mail");
        var language = form.parsed("language", 5, Language::of, "error.choice");
        if (language.isEmpty() && form.sound("language")) form.refuse("language", "error.required");
        if (language.isPresent() && !language.get().ofPages()) form.refuse("language", "error.choice");
        var known = applying.known();
        for (var part : Part.values()) part.check(form, known);
        if (!form.sound()) return List.of();
        var similar = applicants.similar(Answers.of(form), null, reader);
        if (!similar.isEmpty() && !form.chosen("none", "yes")) form.refuse("none", "error.similar");
        return similar;
    }

    /** From a sound form: started, written and sent in one step. */
    @Transactional
    ApplicationId enter(Form form, Secretary by) {
        var basis = Basis.onBehalf(form.text("letter", 200));
        var language = Language.of(form.typed("language").strip());
        var id = applying.begin(form.mail("mail"), language, Actor.of(by.person()), basis);
        applications.save(id, Answers.of(form));
        var sent = applying.send(id, Actor.of(by.person()), basis);
        outbox.post(
                Letter.to(sent.mail(), language, "mail.application-on-behalf", Applying.name(sent), basis.reference())
                        .leadingTo(ApplicantLinks.path(links.create(id)))
                        .keptSecret());
        return id;
    }
}
