package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.rules.Settings;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Editors say which paragraph of a constitution lays down which of the network's rules. */
@Controller
class TextRulesController {

    private final TextRuling ruling;
    private final Settings settings;
    private final Versions versions;

    TextRulesController(TextRuling ruling, Settings settings, Versions versions) {
        this.ruling = ruling;
        this.settings = settings;
        this.versions = versions;
    }

    /** An empty place takes the tie away. */
    @PostMapping("/texts/{text}/rules")
    Object tie(Editor editor, Form form, Frame frame, HttpServletResponse response) {
        var rule = form.text("rule", 100);
        if (settings.find(rule).isEmpty()) throw Refusal.notFound();
        var place = form.parsed("place", 36, UUID::fromString, "error.choice");
        if (!form.sound("place")) throw Refusal.badRequest("error.choice");
        place.ifPresentOrElse(at -> ruling.tie(editor, rule, at), () -> ruling.untie(editor, rule));
        var provisions = versions.current(editor.text());
        var address = place.flatMap(provisions::around)
                .map((Article article) -> "/articles/" + TextViews.address(article, Numbering.of(provisions)))
                .orElse("");
        return Confirmations.redirect(frame, response, editor.text().path() + address, "done.text-rule");
    }
}
