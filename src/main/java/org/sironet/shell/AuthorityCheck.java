package org.sironet.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: a handler names an {@link Authority} among its parameters, or is {@link OpenToAll}. */
final class AuthorityCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method) && !guarded(method)) throw Refusal.notFound();
        return true;
    }

    static boolean guarded(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(Authority.class::isAssignableFrom);
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.sironet");
    }
}
