package org.sironet.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires pages: templates, parameters that handlers may ask for, the authority check, static files. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViews views(TemplateEngine templates, Reception reception, KeptPages kept) {
        return new JteViews(templates, reception, kept);
    }

    @Bean
    WebMvcConfigurer shell(Reception reception, KeptPages kept, List<AuthorityParameter<?>> authorities) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Parameter(Frame.class, reception::frame));
                resolvers.add(new Parameter(
                        Viewer.class, request -> reception.frame(request).viewer()));
                resolvers.add(new Parameter(Form.class, ShellConfiguration::form));
                authorities.forEach(authority -> resolvers.add(authority.resolver(reception)));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuthorityCheck());
                registry.addInterceptor(kept);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/", "classpath:" + Assets.HTMX)
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }

    /** A page goes out in one piece. */
    @Bean
    TomcatConnectorCustomizer largeWrites() {
        return connector -> connector.setProperty("socket.appWriteBufSize", "65536");
    }

    private static Form form(HttpServletRequest request) {
        return Form.filled(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    private record Parameter(Class<?> type, Function<HttpServletRequest, Object> value)
            implements HandlerMethodArgumentResolver {

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
            return value.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
