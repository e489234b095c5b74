package org.sironet.network.applications;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.identity.Persons;
import org.sironet.identity.Secretary;
import org.sironet.network.applications.page.ReviewPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat reviews an application and decides. */
@Controller
class ReviewController {

    private static final String LIST = "/secretariat/applications";

    private final Applications applications;
    private final Applicants applicants;
    private final ReviewSteps steps;
    private final Deciding deciding;
    private final Endorsing endorsing;
    private final Attachments attachments;
    private final Courses courses;
    private final Persons persons;

    ReviewController(
            Applications applications,
            Applicants applicants,
            ReviewSteps steps,
            Deciding deciding,
            Endorsing endorsing,
            Attachments attachments,
            Courses courses,
            Persons persons) {
        this.applications = applications;
        this.applicants = applicants;
        this.steps = steps;
        this.deciding = deciding;
        this.endorsing = endorsing;
        this.attachments = attachments;
        this.courses = courses;
        this.persons = persons;
    }

    @GetMapping(LIST)
    ModelAndView index(@RequestParam(defaultValue = "false") boolean all, Secretary secretary, Frame frame) {
        return new ModelAndView(
                "network/applications/index",
                Map.of(
                        "all",
                        all,
                        "applications",
                        applications.sent(!all).stream()
                                .map(application -> courses.forSecretariat(application, frame))
                                .toList()));
    }

    @GetMapping(LIST + "/{application}")
    ModelAndView show(@PathVariable ApplicationId application, Secretary secretary, Frame frame) {
        return show(application, Form.empty(), frame);
    }

    private ModelAndView show(ApplicationId id, Form form, Frame frame) {
        var page = new ModelAndView("network/applications/review", Map.of("page", page(sent(id), frame), "form", form));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Application sent(ApplicationId id) {
        return applications
                .find(id)
                .filter(application -> application.file().number() != null)
                .orElseThrow(Refusal::notFound);
    }

    private ReviewPage page(Application application, Frame frame) {
        var undecided = application instanceof Application.Undecided waiting ? waiting : null;
        var rules = undecided == null ? List.<ReviewPage.RuleLine>of() : rules(undecided);
        return new ReviewPage(
                courses.forSecretariat(application, frame),
                applicants.sheet(application.file(), frame.language()),
                rules,
                (int) rules.stream().filter(ReviewPage.RuleLine::met).count(),
                undecided != null,
                undecided != null && deciding.bodyDecides(undecided),
                reviewer(application, frame),
                officers(frame),
                applicants.similar(application.file(), frame.language()),
                endorsers(application, frame));
    }

    private List<ReviewPage.RuleLine> rules(Application.Undecided application) {
        var broken = deciding.obstacles(application);
        return Arrays.stream(AdmissionRule.values())
                .map(rule -> new ReviewPage.RuleLine("admission-rule." + rule.word(), !broken.contains(rule)))
                .toList();
    }

    private String reviewer(Application application, Frame frame) {
        var reviewer = application.file().reviewer();
        return reviewer == null
                ? ""
                : persons.find(reviewer)
                        .map(person -> frame.best(person.name()).text())
                        .orElse("");
    }

    private List<Option> officers(Frame frame) {
        return persons.withRole(Role.SECRETARIAT).stream()
                .map(person -> new Option(
                        person.id().toString(), frame.best(person.name()).text()))
                .toList();
    }

    private List<ReviewPage.EndorserLine> endorsers(Application application, Frame frame) {
        if (!(application instanceof Application.Undecided undecided)) return List.of();
        var endorsed = undecided.endorsements().stream()
                .map(Application.Endorsement::organisation)
                .toList();
        return java.util.stream.Stream.concat(
                        endorsed.stream(), endorsing.asked(application.file().id()).stream())
                .distinct()
                .map(organisation -> new ReviewPage.EndorserLine(
                        organisation.toString(),
                        applicants.name(organisation, frame.language()),
                        endorsed.contains(organisation)))
                .toList();
    }

    @GetMapping(LIST + "/{application}/attachments/{attachment}")
    Object attachment(@PathVariable ApplicationId application, @PathVariable UUID attachment, Secretary secretary) {
        return attachments.download(application, attachment);
    }

    @PostMapping(LIST + "/{application}/reviewer")
    Object assign(
            @PathVariable ApplicationId application,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        steps.assign(application, form, secretary);
        return done(application, form, frame, response, "done.reviewer");
    }

    @PostMapping(LIST + "/{application}/messages")
    Object write(
            @PathVariable ApplicationId application,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        steps.write(application, form, secretary);
        return done(application, form, frame, response, "done.application-message");
    }

    @PostMapping(LIST + "/{application}/endorsements")
    Object endorse(
            @PathVariable ApplicationId application,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        steps.endorse(application, form, secretary);
        return done(application, form, frame, response, "done.endorsed-on-behalf");
    }

    @PostMapping(LIST + "/{application}/reminders")
    Object remind(
            @PathVariable ApplicationId application, Secretary secretary, Frame frame, HttpServletResponse response) {
        sent(application);
        endorsing.remind(application);
        return done(application, Form.empty(), frame, response, "done.endorsers-reminded");
    }

    @PostMapping(LIST + "/{application}/decision")
    Object decide(
            @PathVariable ApplicationId application,
            Secretary secretary,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        sent(application);
        steps.decide(application, form, secretary);
        return done(application, form, frame, response, "done.application-" + form.typed("decision"));
    }

    private Object done(ApplicationId application, Form form, Frame frame, HttpServletResponse response, String key) {
        return form.sound()
                ? Confirmations.redirect(frame, response, LIST + "/" + application, key)
                : show(application, form, frame);
    }
}
