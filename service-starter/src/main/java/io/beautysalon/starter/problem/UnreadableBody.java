package io.beautysalon.starter.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the place in a body where reading stopped, without quoting it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException exception) {
        return switch (exception.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    CommonProblem.BODY_UNREADABLE.at(pointer(unknown), "unknown field");
            case JacksonException json when !json.getPath().isEmpty() ->
                    CommonProblem.BODY_UNREADABLE.at(pointer(json), "of its documented type");
            case null, default -> CommonProblem.BODY_UNREADABLE.exception();
        };
    }

    private static String pointer(JacksonException exception) {
        var pointer = new StringBuilder();
        for (var step : exception.getPath()) {
            var name = step.getPropertyName();
            pointer.append('/')
                    .append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
