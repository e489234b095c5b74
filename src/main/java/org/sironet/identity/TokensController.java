package org.sironet.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.identity.page.TokensPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** One's own tokens for programs. */
@Controller
class TokensController {

    private static final String PATH = "/me/tokens";
    private static final int MOST_OPEN = 50;

    private final ApiTokens tokens;
    private final ApiAreas areas;
    private final Clock clock;

    TokensController(ApiTokens tokens, ApiAreas areas, Clock clock) {
        this.tokens = tokens;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView index(SignedIn me, Frame frame) {
        return page(me, frame, Form.empty(), "");
    }

    private ModelAndView page(SignedIn me, Frame frame, Form form, String fresh) {
        var today = LocalDate.ofInstant(clock.instant(), frame.zone());
        return Pages.of(
                "identity/me/tokens",
                new TokensPage(
                        tokens.of(me.person()).stream().map(this::row).toList(),
                        areas.all(),
                        fresh,
                        today.plusDays(1).toString(),
                        today.plusYears(1).toString()),
                form);
    }

    private TokensPage.Row row(ApiToken token) {
        var used = token.lastUsed();
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                token.scopes(),
                token.endsAt(),
                used == null ? java.util.Optional.empty() : java.util.Optional.of(used),
                token.openAt(clock.instant()));
    }

    /** Answers with the token itself, which is shown this once. */
    @PostMapping(PATH)
    ModelAndView create(SignedIn me, Frame frame, Form form) {
        var name = form.text("name", 100);
        var known = areas.all();
        var scopes = form.all("scope").stream().distinct().toList();
        if (scopes.isEmpty()) form.refuse("scope", "error.scope");
        if (!scopes.stream().allMatch(scope -> fits(scope, known))) form.refuse("scope", "error.choice");
        var today = LocalDate.ofInstant(clock.instant(), frame.zone());
        var end = form.parsed("ends", 10, LocalDate::parse, "error.date");
        if (form.typed("ends").isBlank()) form.refuse("ends", "error.required");
        if (end.filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)))
                .isEmpty()) form.refuse("ends", "error.token-end");
        if (tokens.of(me.person()).stream()
                        .filter(each -> each.openAt(clock.instant()))
                        .count()
                >= MOST_OPEN) form.refuse("name", "error.too-many-tokens", MOST_OPEN);
        if (!form.sound() || end.isEmpty()) return page(me, frame, form, "");
        var ends = end.get().plusDays(1).atStartOfDay(frame.zone()).toInstant();
        return page(me, frame, Form.empty(), tokens.make(me.person(), name, scopes, ends));
    }

    private static boolean fits(String scope, List<String> areas) {
        return Stream.concat(Stream.of("*"), areas.stream())
                .anyMatch(area -> scope.equals("read:" + area) || scope.equals("write:" + area));
    }

    @PostMapping("/me/tokens/{id}/end")
    View end(@PathVariable UUID id, SignedIn me, Frame frame, HttpServletResponse response) {
        if (!tokens.end(me.person(), id)) throw Refusal.notFound();
        return Confirmations.redirect(frame, response, PATH, "done.token-ended");
    }
}
