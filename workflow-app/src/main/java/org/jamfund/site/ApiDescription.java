package org.jamfund.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/** What the description of the API says of all routes: how to sign in, what a problem looks like, where a list goes on. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String PAGE = "Page";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Jamfund")
                        .version("0.1")
                        .description("From an idea to a funded project. Lists go on with after=next; commands may be "
                                + "repeated; errors are RFC 9457 problems whose code says which rule said no."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("From POST /api/tokens"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** First in, so asked last: only where no other converter unwraps the type. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApiSchemas apiSchemas(ObjectMapperProvider json) {
        return new ApiSchemas(json.jsonMapper());
    }

    @Bean
    OpenApiCustomizer whatAllHaveInCommon() {
        return api -> {
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(operation -> {
                        mayFail(operation);
                        needsItsVersion(operation);
                    }));
            api.getComponents().getSchemas().forEach(ApiDescription::mayEnd);
        };
    }

    private static void mayFail(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What was wrong, and in which field")
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType().schema(new JsonSchema().$ref(PROBLEM)))));
    }

    /** Where a version is asked for, nothing happens without. */
    private static void needsItsVersion(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                .forEach(parameter -> parameter.required(true).description("The ETag of what was read"));
    }

    /** The last page has no next one, and says so. */
    private static void mayEnd(String name, Schema<?> schema) {
        if (name.startsWith(PAGE) && schema.getProperties() != null) {
            Schema<?> next = schema.getProperties().get("next");
            if (next != null) {
                next.setTypes(Set.of("string", "null"));
            }
        }
    }

    private static Schema<?> problem() {
        Schema<?> error = object("field", "code", "message");
        Schema<?> problem = object("type", "title", "detail", "code");
        problem.addProperty("status", new JsonSchema().typesItem("integer"));
        JsonSchema errors = new JsonSchema();
        errors.typesItem("array");
        errors.setItems(error);
        problem.addProperty("errors", errors);
        return problem;
    }

    private static Schema<?> object(String... texts) {
        Schema<?> object = new JsonSchema().typesItem("object");
        for (String text : texts) {
            object.addProperty(text, new JsonSchema().typesItem("string"));
        }
        return object;
    }
}
