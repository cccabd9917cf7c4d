package tenths.web.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How this door reads bodies and parameters, and what its OpenAPI document says beside the handlers.
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {
    private static final String BEARER = "bearer";

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new StrictJson());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters())
                .addPathPatterns("/api/v1/**")
                .excludePathPatterns("/api/v1/openapi.json");
    }

    @Bean
    OpenAPI openApi() {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A token of the account page.");
        return new OpenAPI()
                .info(new Info()
                        .title("Tenths")
                        .version("1")
                        .description("Money and hours are decimal texts, days are written 2026-10-31. Lists are read"
                                + " page by page with the cursor in next. See docs/handbook/api.md."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BEARER, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer refusalsAndKeys() {
        return Document::complete;
    }

    @Bean
    ModelConverter requiredFields() {
        return new RequiredFields();
    }
}
