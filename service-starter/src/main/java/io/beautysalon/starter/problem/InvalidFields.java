package io.beautysalon.starter.problem;

import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Names every field that breaks a rule, all at once. */
final class InvalidFields {

    private InvalidFields() {}

    static ProblemException problem(MethodArgumentNotValidException exception) {
        return body(CommonProblem.INVALID.exception(), exception.getBindingResult());
    }

    static ProblemException problem(HandlerMethodValidationException exception) {
        var problem = CommonProblem.INVALID.exception();
        exception
                .getParameterValidationResults()
                .forEach(result -> {
                    if (result instanceof ParameterErrors errors) {
                        body(problem, errors);
                    } else {
                        var name = result.getMethodParameter().getParameterName();
                        result.getResolvableErrors()
                                .forEach(error ->
                                        problem.at(
                                                String.valueOf(name),
                                                rule(error.getDefaultMessage())));
                    }
                });
        return problem;
    }

    static ProblemException problem(ConstraintViolationException exception) {
        var problem = CommonProblem.INVALID.exception();
        exception
                .getConstraintViolations()
                .forEach(each ->
                        problem.at(pointer(each.getPropertyPath().toString()), each.getMessage()));
        return problem;
    }

    private static ProblemException body(ProblemException problem, Errors errors) {
        for (var error : errors.getAllErrors()) {
            var path = error instanceof FieldError field ? pointer(field.getField()) : "";
            problem.at(path, rule(error.getDefaultMessage()));
        }
        return problem;
    }

    private static String rule(@Nullable String message) {
        return message == null ? "invalid" : message;
    }

    /** {@code items[0].variantId} as a JSON pointer. */
    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
