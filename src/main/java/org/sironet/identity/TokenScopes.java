package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sironet.shell.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A token does what its scopes say: reading and writing, each for one area of the API or for all. */
@Configuration(proxyBeanMethods = false)
class TokenScopes implements WebMvcConfigurer, HandlerInterceptor {

    private static final String API = "/api/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TokenFilter.Token token
                && !ApiToken.allows(token.scopes(), request.getMethod(), area(request.getRequestURI())))
            throw Refusal.forbidden(
                    "refused.scope",
                    request.getMethod().equals("GET") ? "read" : "write",
                    area(request.getRequestURI()));
        return true;
    }

    /** {@code organisations} of {@code /api/organisations/7.json}. */
    static String area(String path) {
        return path.startsWith(API) ? path.substring(API.length()).split("[/.]", 2)[0] : "";
    }
}
