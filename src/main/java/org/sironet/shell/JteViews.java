package org.sironet.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** {@code network/members/index} is the template of that name; each gets the {@link Frame} besides the model. */
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final Reception reception;
    private final KeptPages kept;

    JteViews(TemplateEngine templates, Reception reception, KeptPages kept) {
        this.templates = templates;
        this.reception = reception;
        this.kept = kept;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return templates.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    private void render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var frame = reception.frame(request);
        var making = KeptPages.making(request);
        var page = written(template, model, making == null ? frame : frame.withToken(WrittenPage.GAP));
        if (making != null) kept.keep(making, page, response);
        if (frame.done().isPresent())
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    Confirmations.cookie("", Duration.ZERO).toString());
        page.send(response, frame::csrf);
    }

    private WrittenPage written(String template, @Nullable Map<String, ?> model, Frame frame) {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.put("frame", frame);
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        return new WrittenPage(frame.language().tag(), output.toByteArray());
    }
}
