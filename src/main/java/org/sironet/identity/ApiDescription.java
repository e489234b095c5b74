package org.sironet.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer;
import org.sironet.store.Installation;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says of the API as a whole; parameters that the program itself provides are left out. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI api(Installation installation, List<AuthorityParameter<?>> authorities) {
        var documented = SpringDocUtils.getConfig();
        documented.addRequestWrapperToIgnore(Viewer.class, Frame.class, Form.class);
        authorities.forEach(each -> documented.addRequestWrapperToIgnore(each.type()));
        return new OpenAPI()
                .info(new Info()
                        .title("Sironet")
                        .version("1")
                        .description(
                                "What the pages offer, as JSON. Terms follow Popolo. Errors are problems (RFC 9457)."))
                .servers(List.of(new Server().url(installation.url().toString())))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "Made at /me/tokens, with scopes and an end. What is public needs none.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement());
    }
}
