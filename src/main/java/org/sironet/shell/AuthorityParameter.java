package org.sironet.shell;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers an {@link Authority}. A module declares one bean for each of its authorities.
 *
 * @param grant from who looks and the request; throws a {@link Refusal} when the authority is missing
 */
public record AuthorityParameter<A extends Authority>(Class<A> type, BiFunction<Viewer, NativeWebRequest, A> grant) {

    HandlerMethodArgumentResolver resolver(Reception reception) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return grant.apply(reception.frame(request).viewer(), request);
            }
        };
    }
}
