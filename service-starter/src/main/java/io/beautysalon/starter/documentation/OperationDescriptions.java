package io.beautysalon.starter.documentation;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.concurrency.PutCondition;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation its scope, its headers and the problems that such an operation can answer
 * with; what a handler says of a status itself stays.
 */
final class OperationDescriptions implements OperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, PutCondition.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        describeScope(operation, handler);
        describeHeaders(operation, handler);
        describeSuccess(operation, handler);
        problems(operation, handler)
                .forEach((status, slugs) ->
                        operation.getResponses().putIfAbsent(status, problem(slugs)));
        return operation;
    }

    private static void describeScope(Operation operation, HandlerMethod handler) {
        var demand = handler.getMethodAnnotation(RequiresScope.class);
        if (demand != null) {
            operation.addExtension("x-scope", Arrays.asList(demand.value()));
            operation.addExtension("x-while-read-only", demand.whileReadOnly());
            operation.addExtension("x-fresh-second-factor", demand.freshSecondFactor());
        }
    }

    private static void describeHeaders(Operation operation, HandlerMethod handler) {
        if (takes(handler, IfMatch.class)) {
            operation.addParametersItem(
                    header("If-Match", "The ETag of the resource as last seen", "\"3\"")
                            .required(true));
        }
        if (takes(handler, PutCondition.class)) {
            operation.addParametersItem(
                    header("If-Match", "To replace it: its ETag as last seen", "\"3\""));
            operation.addParametersItem(
                    header("If-None-Match", "To create it: that there is none yet", "*"));
        }
        var idempotent = handler.getMethodAnnotation(Idempotent.class);
        if (idempotent != null) {
            operation.addParametersItem(
                    new HeaderParameter()
                            .name("Idempotency-Key")
                            .required(idempotent.required())
                            .description("Repeating it has one effect and the same answer")
                            .example("3f6f2f0c-3b0a-4d86-9d4e-6f3f6b1b2a10")
                            .schema(new StringSchema().maxLength(255)));
        }
    }

    private static Parameter header(String name, String description, String example) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .example(example)
                .schema(new StringSchema());
    }

    /** What creates answers 201. */
    private static void describeSuccess(Operation operation, HandlerMethod handler) {
        var idempotent = handler.getMethodAnnotation(Idempotent.class);
        var success = operation.getResponses().get("200");
        if (idempotent != null && idempotent.required() && success != null) {
            operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("201", success.description("Created"));
        }
    }

    private static Map<String, String> problems(Operation operation, HandlerMethod handler) {
        var problems = new TreeMap<String, String>();
        problems.put("401", "not-signed-in");
        problems.put("403", "scope-missing, salon-closed, salon-read-only");
        problems.put("503", "unavailable, not-ready");
        if (operation.getParameters() != null || hasBody(handler)) {
            problems.put("400", "body-unreadable, parameter-unreadable, header-missing");
            problems.put("422", "invalid: every bad field with its pointer");
        }
        problems.put("404", "not-found: another salon's things are like missing ones");
        if (takes(handler, IfMatch.class) || takes(handler, PutCondition.class)) {
            problems.put("412", "stale");
            problems.put("428", "if-match-required");
        }
        if (handler.hasMethodAnnotation(Idempotent.class)) {
            problems.put("409", "conflict, request-in-flight");
        }
        for (var own :
                AnnotatedElementUtils.findMergedRepeatableAnnotations(
                        handler.getMethod(), Refuses.class)) {
            problems.merge(
                    String.valueOf(own.status()),
                    String.join(", ", own.value()),
                    (common, more) -> more + ", " + common);
        }
        return problems;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(type));
    }

    private static boolean hasBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static ApiResponse problem(String slugs) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var media = new MediaType().schema(schema);
        return new ApiResponse()
                .description(slugs)
                .content(new Content().addMediaType("application/problem+json", media));
    }
}
