package org.sironet.network.applications;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review of applications for programs, by the same steps as on the pages. */
@RestController
@RequestMapping("/api/applications")
class ApplicationsApi {

    /** @param reviewer id of an officer of the secretariat */
    record Assignment(@Nullable String reviewer) {}

    /**
     * A contribution to the thread.
     *
     * @param kind question, answer (one that came by letter), note, or the recommendation admission or refusal
     * @param letter what an answer rests on
     */
    record Contribution(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String letter) {}

    /**
     * An endorsement that came by letter.
     *
     * @param member id of the organisation
     */
    record LetterOfMember(
            @Nullable String member,
            @Nullable String letter,
            @Nullable String note) {}

    /**
     * The decision.
     *
     * @param decision admission or refusal
     * @param body the decision of the body on which it rests, where a body decides
     */
    record DecisionBody(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String body) {}

    private final Applications applications;
    private final ApplicationJson json;
    private final ReviewSteps steps;
    private final Endorsing endorsing;

    ApplicationsApi(Applications applications, ApplicationJson json, ReviewSteps steps, Endorsing endorsing) {
        this.applications = applications;
        this.json = json;
        this.steps = steps;
        this.endorsing = endorsing;
    }

    @Operation(summary = "Applications that were sent, in the order of their sending; those that wait, or all")
    @GetMapping
    Listing<ApplicationJson.Line> index(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Secretary secretary,
            Frame frame) {
        return Listing.of(
                        most -> applications.sentAfter(!all, after, most),
                        limit,
                        Applications.Sent::place,
                        "/api/applications?all=" + all)
                .map(sent -> json.line(sent.application(), frame));
    }

    @Operation(summary = "One application with its thread, its endorsements and what the rules ask")
    @GetMapping("/{application}")
    ApplicationJson.Whole show(@PathVariable ApplicationId application, Secretary secretary, Frame frame) {
        return json.whole(sent(application), frame);
    }

    private Application sent(ApplicationId id) {
        return applications
                .find(id)
                .filter(application -> application.file().number() != null)
                .orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Assigns the application to an officer")
    @PostMapping("/{application}/reviewer")
    ApplicationJson.Whole assign(
            @PathVariable ApplicationId application, Secretary secretary, Frame frame, @RequestBody Assignment body) {
        sent(application);
        var form = Form.of(body);
        steps.assign(application, form, secretary);
        return done(application, form, frame);
    }

    @Operation(summary = "Puts a question, enters an answer that came by letter, notes, or recommends")
    @PostMapping("/{application}/messages")
    ApplicationJson.Whole write(
            @PathVariable ApplicationId application, Secretary secretary, Frame frame, @RequestBody Contribution body) {
        sent(application);
        var form = Form.of(body);
        steps.write(application, form, secretary);
        return done(application, form, frame);
    }

    @Operation(summary = "Enters a member's endorsement that came by letter")
    @PostMapping("/{application}/endorsements")
    ApplicationJson.Whole endorse(
            @PathVariable ApplicationId application,
            Secretary secretary,
            Frame frame,
            @RequestBody LetterOfMember body) {
        sent(application);
        var form = Form.of(body);
        steps.endorse(application, form, secretary);
        return done(application, form, frame);
    }

    @Operation(summary = "Reminds the members that were asked to endorse and have not")
    @PostMapping("/{application}/reminders")
    ApplicationJson.Whole remind(@PathVariable ApplicationId application, Secretary secretary, Frame frame) {
        sent(application);
        endorsing.remind(application);
        return done(application, Form.empty(), frame);
    }

    @Operation(summary = "Admits or refuses")
    @PostMapping("/{application}/decision")
    ApplicationJson.Whole decide(
            @PathVariable ApplicationId application, Secretary secretary, Frame frame, @RequestBody DecisionBody body) {
        sent(application);
        var form = Form.of(body);
        steps.decide(application, form, secretary);
        return done(application, form, frame);
    }

    private ApplicationJson.Whole done(ApplicationId application, Form form, Frame frame) {
        if (!form.sound()) throw Refusal.invalid(form);
        return json.whole(sent(application), frame);
    }
}
