package org.sironet.mail;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.Form;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent, what failed and why, for programs. */
@RestController
class OutboxApi {

    /**
     * A letter in the outbox.
     *
     * @param kind names its text
     * @param subject null for who may not read it
     * @param state waiting, sent, failed or kept
     * @param tries its history, the oldest first; null in a list
     */
    record LetterAnswer(
            long id,
            String kind,
            String address,
            String language,
            Instant posted_at,
            String state,
            @Nullable String subject,
            @Nullable List<TryAnswer> tries) {}

    /** @param result sent, later, refused, bounced or again */
    record TryAnswer(Instant at, String result, String reason) {}

    private final Letters letters;
    private final Composition composition;
    private final Resending resending;

    OutboxApi(Letters letters, Composition composition, Resending resending) {
        this.letters = letters;
        this.composition = composition;
        this.resending = resending;
    }

    @Operation(summary = "Letters of the outbox, the oldest first")
    @GetMapping("/api/outbox")
    Listing<LetterAnswer> index(
            Postmaster postmaster,
            Form form,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var asked = OutboxController.state(state);
        var address = form.optional("address", 254).orElse("");
        if ((asked == null && !state.isEmpty()) || !form.sound()) throw Refusal.badRequest("refused.filter");
        var path = "/api/outbox?state=" + state + "&address="
                + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);
        return Listing.of(most -> letters.since(asked, address, after, most), limit, Posted::id, path)
                .map(posted -> answer(posted, postmaster, null));
    }

    @Operation(summary = "One letter with what became of it")
    @GetMapping("/api/outbox/{letter}")
    LetterAnswer show(Postmaster postmaster, @PathVariable long letter) {
        return whole(letters.find(letter).orElseThrow(Refusal::notFound), postmaster);
    }

    @Operation(summary = "Sends a letter again that was sent or has failed")
    @PostMapping("/api/outbox/{letter}/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LetterAnswer resend(Postmaster postmaster, @PathVariable long letter) {
        return whole(resending.again(letter, postmaster), postmaster);
    }

    private LetterAnswer whole(Posted posted, Postmaster postmaster) {
        var tries = letters.tries(posted.id()).stream()
                .map(each -> new TryAnswer(each.at(), OutboxController.word(each.result()), each.reason()))
                .toList();
        return answer(posted, postmaster, tries);
    }

    private LetterAnswer answer(Posted posted, Postmaster postmaster, @Nullable List<TryAnswer> tries) {
        var letter = posted.letter();
        return new LetterAnswer(
                posted.id(),
                letter.key(),
                letter.address(),
                letter.language().tag(),
                posted.at(),
                OutboxController.word(posted.state()),
                postmaster.mayRead(posted) ? composition.subject(letter) : null,
                tries);
    }
}
