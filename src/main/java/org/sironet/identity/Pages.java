package org.sironet.identity;

import org.sironet.shell.Form;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page with its record and, where there is one, its form. */
final class Pages {

    private Pages() {}

    static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, java.util.Map.of("page", page));
    }

    static ModelAndView of(String template, String name, Object page, Form form, HttpStatus status) {
        var view = new ModelAndView(template, java.util.Map.of(name, page, "form", form));
        view.setStatus(status);
        return view;
    }

    static ModelAndView of(String template, Object page, Form form) {
        return of(template, "page", page, form, form.sound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
