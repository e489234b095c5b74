package org.sironet.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.page.ErrorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong becomes a page, or under {@code /api} a problem (RFC 9457), that says what to do. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Reception reception;
    private final Outage outage;

    ErrorPages(Reception reception, Outage outage) {
        this.reception = reception;
        this.outage = outage;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.SIGN_IN && !api(request)) {
            var frame = reception.frame(request);
            return new ModelAndView(Confirmations.redirect(frame, "/sign-in" + (get(request) ? onward(frame) : "")));
        }
        if (!refusal.problems().isEmpty()) return invalid(refusal, reception.frame(request));
        return answer(request, response, refusal.kind().status(), refusal.key(), refusal.arguments());
    }

    /** Only programs meet it: a page says what is wrong beside its fields. */
    private static ResponseEntity<ProblemDetail> invalid(Refusal refusal, Frame frame) {
        var fields = refusal.problems().entrySet().stream()
                .map(each -> Map.of(
                        "field",
                        each.getKey(),
                        "detail",
                        frame.text(each.getValue().key(), each.getValue().arguments())))
                .toList();
        return problem(refusal.kind().status(), refusal.key(), frame.text(refusal.key()), fields);
    }

    private static boolean get(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    private static String onward(Frame frame) {
        return "?next=" + java.net.URLEncoder.encode(frame.path(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        org.springframework.web.servlet.resource.NoResourceFoundException.class
    })
    Object notFound(HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, 404, "refused.not-found");
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, 413, "refused.too-large");
    }

    /** A form or an address that is not UTF-8, or has more fields than any of ours. */
    @ExceptionHandler
    Object unreadable(InvalidParameterException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, 400, "refused.bad-request");
    }

    /** Not JSON, or not the JSON that is expected. */
    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, 400, "refused.json");
    }

    /** A reader of a stream has gone, or the stream ends: there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler
    @Nullable
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Outage.is(failure)) {
            outage.answer(request, response);
            return null;
        }
        var status =
                failure instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
        if (status >= 500) LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, response, status, key(status));
    }

    /** What filters and the server itself refuse arrives here. */
    @OpenToAll
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answer(request, response, status, key(status));
    }

    private static String key(int status) {
        return switch (status) {
            case 400 -> "refused.bad-request";
            case 403 -> "refused.form-expired";
            case 404 -> "refused.not-found";
            case 405 -> "refused.method";
            case 413 -> "refused.too-large";
            case 415 -> "refused.media-type";
            case 429 -> "refused.too-many";
            default -> status < 500 ? "refused.bad-request" : "refused.failure";
        };
    }

    private Object answer(
            HttpServletRequest request, HttpServletResponse response, int status, String key, Object... arguments) {
        var frame = reception.frame(request);
        var why = frame.text(key, arguments);
        if (api(request)) return problem(status, key, why, List.of());
        response.setStatus(status);
        var view = new ModelAndView("shell/error", Map.of("page", new ErrorPage(status, why)));
        view.setStatus(HttpStatus.valueOf(status));
        return view;
    }

    private static ResponseEntity<ProblemDetail> problem(
            int status, String key, String why, List<Map<String, String>> fields) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), why);
        problem.setType(java.net.URI.create("urn:sironet:" + key));
        if (!fields.isEmpty()) problem.setProperty("errors", fields);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean api(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
        return asked.startsWith("/api/");
    }
}
