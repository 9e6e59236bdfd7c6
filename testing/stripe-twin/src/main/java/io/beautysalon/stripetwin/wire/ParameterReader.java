package io.beautysalon.stripetwin.wire;

import com.stripe.net.ApiRequestParams.EnumParam;
import com.stripe.param.common.EmptyParam;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one tree of parameters against the SDK's types, value by value. */
final class ParameterReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ParameterContract contract;

    ParameterReader(ParameterContract contract) {
        this.contract = contract;
    }

    ObjectNode object(ObjectNode tree, Class<?> owner, String prefix) {
        var read = Trees.object();
        tree.properties()
                .forEach(entry -> {
                    var path =
                            prefix.isEmpty() ? entry.getKey() : prefix + "[" + entry.getKey() + "]";
                    var types = contract.types(owner, entry.getKey());
                    if (types.isEmpty()) {
                        throw ParameterContract.unknown(path);
                    }
                    read.set(entry.getKey(), value(entry.getValue(), types, path));
                });
        return read;
    }

    private JsonNode value(JsonNode value, List<Type> types, String path) {
        if (value.isNull() || (value.isString() && value.stringValue().isEmpty())) {
            return unset(value, types, path);
        }
        var refusal = StripeError.unreadable(null, path, "Invalid " + path + ": " + value);
        for (var type : types) {
            if (fits(value, type)) {
                try {
                    return read(value, type, path);
                } catch (StripeError e) {
                    refusal = e;
                }
            }
        }
        throw refusal;
    }

    private static JsonNode unset(JsonNode value, List<Type> types, String path) {
        if (value.isNull() || types.contains(EmptyParam.class)) {
            return NODES.nullNode();
        }
        throw StripeError.unreadable(
                "parameter_invalid_empty",
                path,
                "You passed an empty string for '"
                        + path
                        + "'. We assume empty values are an attempt to unset a"
                        + " parameter; however '"
                        + path
                        + "' cannot be unset.");
    }

    /**
     * Whether a value of this form can be meant for the type; whether it is right is said when it
     * is read.
     */
    private static boolean fits(JsonNode value, Type type) {
        if (type.equals(EmptyParam.class)) {
            return false;
        }
        return switch (value) {
            case ArrayNode list -> isList(type);
            case ObjectNode object -> isMap(type) || isStructure(type);
            default -> !isList(type) && !isMap(type) && !isStructure(type);
        };
    }

    private JsonNode read(JsonNode value, Type type, String path) {
        if (value instanceof ArrayNode list) {
            var read = Trees.array();
            for (var item : list) {
                read.add(value(item, List.of(argument(type, 0)), path + "[" + read.size() + "]"));
            }
            return read;
        }
        if (value instanceof ObjectNode object) {
            return isMap(type) ? object.deepCopy() : object(object, (Class<?>) type, path);
        }
        return scalar(value.asString(), value, (Class<?>) type, path);
    }

    private static JsonNode scalar(String text, JsonNode value, Class<?> type, String path) {
        if (type.equals(Long.class) || type.equals(Integer.class)) {
            return integer(text, path);
        }
        if (type.equals(Boolean.class)) {
            return bool(text, path);
        }
        if (type.equals(BigDecimal.class)
                || type.equals(Instant.class)
                || type.equals(String.class)) {
            return NODES.stringNode(text);
        }
        if (EnumParam.class.isAssignableFrom(type)) {
            return choice(text, type, path);
        }
        return value;
    }

    private static JsonNode integer(String text, String path) {
        if (!text.matches("-?\\d{1,18}")) {
            throw StripeError.unreadable(
                    "parameter_invalid_integer", path, "Invalid integer: " + text);
        }
        return NODES.numberNode(Long.parseLong(text));
    }

    private static JsonNode bool(String text, String path) {
        if (!text.equals("true") && !text.equals("false")) {
            throw StripeError.unreadable(null, path, "Invalid boolean: " + text);
        }
        return NODES.booleanNode(text.equals("true"));
    }

    private static JsonNode choice(String text, Class<?> type, String path) {
        var choices =
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((EnumParam) constant).getValue())
                        .toList();
        if (!choices.contains(text)) {
            throw StripeError.unreadable(
                    null,
                    path,
                    "Invalid " + path + ": must be one of " + String.join(", ", choices));
        }
        return NODES.stringNode(text);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType().equals(List.class);
    }

    private static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType().equals(Map.class);
    }

    private static boolean isStructure(Type type) {
        return type instanceof Class<?> c
                && c.getName().startsWith("com.stripe.param")
                && !EnumParam.class.isAssignableFrom(c);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
