package io.beautysalon.tenant.salon;

import io.beautysalon.starter.problem.CommonProblem;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) over a record that says what may be patched and how it must be. */
@Component
class MergePatch {

    private final JsonMapper json;
    private final Validator validator;

    MergePatch(JsonMapper json, Validator validator) {
        this.json =
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.validator = validator;
    }

    /** What the value becomes; throws {@code body-unreadable} or {@code invalid}. */
    <T> T apply(JsonNode patch, T value, Class<T> type) {
        if (!(patch instanceof ObjectNode fields)) {
            throw CommonProblem.BODY_UNREADABLE.at("", "an object");
        }
        ObjectNode document = json.valueToTree(value);
        merge(document, fields);
        var patched = read(document, type);
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties()
                .forEach(field -> {
                    if (field.getValue().isNull()) {
                        target.remove(field.getKey());
                    } else if (field.getValue() instanceof ObjectNode inner) {
                        var known =
                                target.get(field.getKey()) instanceof ObjectNode object
                                        ? object
                                        : target.putObject(field.getKey());
                        merge(known, inner);
                    } else {
                        target.set(field.getKey(), field.getValue());
                    }
                });
    }

    private <T> T read(ObjectNode document, Class<T> type) {
        try {
            return json.treeToValue(document, type);
        } catch (JacksonException e) {
            var pointer =
                    e.getPath().stream()
                            .map(step -> "/" + step.getPropertyName())
                            .collect(Collectors.joining());
            throw CommonProblem.BODY_UNREADABLE.at(pointer, "a known field of its documented type");
        }
    }
}
