package org.sironet.shell;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A list or map that a program sends has no {@code null} in it: handlers need not expect one. */
@ControllerAdvice
class NoEmptyPlaces extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (emptyPlace(body)) throw Refusal.badRequest("refused.bad-request");
        return body;
    }

    private static boolean emptyPlace(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> items -> items.stream().anyMatch(each -> each == null || emptyPlace(each));
            case Map<?, ?> entries -> emptyPlace(entries.values());
            case Record sent -> emptyPlaceWithin(sent);
            default -> false;
        };
    }

    private static boolean emptyPlaceWithin(Record sent) {
        for (var each : Objects.requireNonNull(sent.getClass().getRecordComponents())) {
            var read = each.getAccessor();
            ReflectionUtils.makeAccessible(read);
            if (emptyPlace(ReflectionUtils.invokeMethod(read, sent))) return true;
        }
        return false;
    }
}
