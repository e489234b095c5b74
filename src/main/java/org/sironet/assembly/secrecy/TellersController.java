package org.sironet.assembly.secrecy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.PollAuthority.Teller;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Tellers make keys, and open the urn together. Their browsers do it; the server carries what it cannot read. */
@Controller
class TellersController {

    /** What an opener has found: contents, and how many ballots did not open. */
    record OpenedList(@Nullable List<@Nullable String> opened, int unopened) {

        List<String> contents() {
            return opened == null
                    ? List.of()
                    : opened.stream().filter(Objects::nonNull).toList();
        }
    }

    private final HandingInKeys handing;
    private final Opening opening;
    private final Urns urns;
    private final SecretPages pages;

    TellersController(HandingInKeys handing, Opening opening, Urns urns, SecretPages pages) {
        this.handing = handing;
        this.opening = opening;
        this.urns = urns;
        this.pages = pages;
    }

    @GetMapping("/polls/{poll}/tellers")
    ModelAndView index(Reader reader, Form form, Frame frame) {
        if (reader.poll().procedure() != Procedure.SECRET) throw Refusal.notFound();
        return view(reader, form, frame);
    }

    private ModelAndView view(Reader reader, Form form, Frame frame) {
        return new ModelAndView("assembly/secrecy/tellers", Map.of("page", pages.tellers(reader, frame), "form", form));
    }

    @PostMapping("/polls/{poll}/tellers/keys")
    Object hand(Teller teller, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var key = form.parsed("key", 2 * Curve.PUBLIC, HexFormat.of()::parseHex, "refused.no-key");
        if (form.sound() && key.isEmpty()) form.refuse("key", "refused.no-key");
        key.flatMap(sent -> handing.hand(teller, sent)).ifPresent(wrong -> form.refuse("key", wrong));
        if (form.sound())
            return Confirmations.redirect(frame, response, teller.poll().path() + "/tellers", "done.teller-key");
        var view = view(reader, form, frame);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/polls/{poll}/tellers/openers")
    View come(Teller teller, Form form, Frame frame) {
        opening.come(teller, form.whole("given-up", 1, Integer.MAX_VALUE).orElse(0));
        return Confirmations.redirect(frame, teller.poll().path() + "/tellers");
    }

    /** All sealed ballots one after the other, in the order of their codes. */
    @GetMapping("/polls/{poll}/tellers/ballots")
    ResponseEntity<byte[]> ballots(Teller teller) {
        var poll = teller.poll().id();
        if (urns.closing(poll).isEmpty()) throw Refusal.conflict("refused.opened-after-the-close");
        var ballots = urns.ballots(poll).stream().map(SealedBallot::bytes).toList();
        return bytes(Bytes.joined(ballots));
    }

    @PostMapping("/polls/{poll}/tellers/shares/{opener}")
    ResponseEntity<Void> pass(Teller teller, @PathVariable int opener, @RequestBody byte[] shares) {
        opening.pass(teller, opener, shares);
        return ResponseEntity.noContent().build();
    }

    /** What another teller has passed to this one. */
    @GetMapping("/polls/{poll}/tellers/shares/{giver}")
    ResponseEntity<byte[]> shares(Teller teller, @PathVariable int giver) {
        return bytes(opening.passed(teller, giver));
    }

    @PostMapping("/polls/{poll}/tellers/lists")
    ResponseEntity<Void> list(Teller teller, @RequestBody OpenedList list) {
        opening.list(teller, list.contents(), list.unopened());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<byte[]> bytes(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }
}
