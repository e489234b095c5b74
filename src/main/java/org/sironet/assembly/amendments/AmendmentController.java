package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.kernel.Basis;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One amendment: what it changes, who supports it, what becomes of it. */
@Controller
class AmendmentController {

    private final Amendments amendments;
    private final AmendmentPages pages;
    private final Tabling tabling;
    private final Deciding deciding;

    AmendmentController(Amendments amendments, AmendmentPages pages, Tabling tabling, Deciding deciding) {
        this.amendments = amendments;
        this.pages = pages;
        this.tabling = tabling;
        this.deciding = deciding;
    }

    @GetMapping("/texts/{text}/amendments/{number}")
    ModelAndView show(@PathVariable int number, Reader reader, Form form, Frame frame) {
        var amendment = amendments.find(reader.text().id(), number).orElseThrow(Refusal::notFound);
        var page = pages.page(amendment, reader, form, frame);
        var view = new ModelAndView("assembly/amendments/show", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/texts/{text}/amendments/{number}/support")
    Object support(
            @PathVariable int number, Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        tabling.support(reader.text(), number, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-supported");
    }

    @PostMapping("/texts/{text}/amendments/{number}/support/end")
    Object unsupport(
            @PathVariable int number, Delegate delegate, Reader reader, Frame frame, HttpServletResponse response) {
        tabling.unsupport(reader.text(), number, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-support-ended");
    }

    @PostMapping("/texts/{text}/amendments/{number}/withdrawal")
    Object withdraw(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        tabling.own(reader.text(), number, delegate);
        var reason = form.text("withdrawal", 2_000);
        if (!form.sound()) return show(number, reader, form, frame);
        tabling.withdraw(reader.text(), number, reason, delegate);
        return done(reader.text(), number, frame, response, "done.amendment-withdrawn");
    }

    @PostMapping("/texts/{text}/amendments/{number}/parts")
    Object split(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        tabling.own(reader.text(), number, delegate);
        var first = form.all("first").stream()
                .filter(each -> each.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .toList();
        if (first.isEmpty()) form.refuse("first", "error.required");
        if (!form.sound()) return show(number, reader, form, frame);
        var parts = tabling.split(reader.text(), number, first, delegate);
        return done(reader.text(), parts.getFirst(), frame, response, "done.amendment-split");
    }

    @PostMapping("/texts/{text}/amendments/{number}/combination")
    Object combine(
            @PathVariable int number,
            Delegate delegate,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        tabling.own(reader.text(), number, delegate);
        var with = form.whole("with", 1, 100_000);
        if (with.isEmpty() && form.sound("with")) form.refuse("with", "error.required");
        if (!form.sound()) return show(number, reader, form, frame);
        var together = tabling.combine(reader.text(), number, with.orElseThrow(), delegate);
        return done(reader.text(), together, frame, response, "done.amendment-combined");
    }

    @PostMapping("/texts/{text}/amendments/{number}/acceptance")
    Object accept(
            @PathVariable int number,
            Editor editor,
            Reader reader,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var reason = form.text("acceptance", 2_000);
        if (!form.sound()) return show(number, reader, form, frame);
        deciding.accept(editor.text(), number, new Deciding.Decision(editor.person(), Basis.office("editor"), reason));
        return done(editor.text(), number, frame, response, "done.amendment-accepted");
    }

    private static Object done(Text text, int number, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, text.path() + "/amendments/" + number, key);
    }
}
