package org.sironet.identity;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The areas of the API, found from its addresses: whatever a module adds can be granted to a token. */
@Component
class ApiAreas {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ApiAreas(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<String> all() {
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.sironet"))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .map(TokenScopes::area)
                .filter(area -> area.matches("[a-z-]+"))
                .distinct()
                .sorted()
                .toList();
    }
}
