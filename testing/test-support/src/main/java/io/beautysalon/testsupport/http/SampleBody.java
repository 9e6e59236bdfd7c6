package io.beautysalon.testsupport.http;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bodies that an OpenAPI document calls valid: examples where it gives them, else the least. */
public final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;

    /** Bodies for the operations of this document. */
    public SampleBody(JsonNode document) {
        this.document = document;
    }

    /** A body for an operation; missing when it takes none. */
    public JsonNode of(JsonNode operation) {
        var media = operation.at("/requestBody/content").valueStream().findFirst();
        return media.map(type -> value(type.path("schema"), 0)).orElseGet(JSON::missingNode);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asString("").substring(1)), depth);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema));
        };
    }

    /** OpenAPI 3.1 may list several types; the first that isn't null counts. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("object")
                : type.asString("object");
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("required")
                    .valueStream()
                    .map(name -> name.asString(""))
                    .forEach(name ->
                            object.set(
                                    name, value(schema.path("properties").path(name), depth + 1)));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        for (var i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2031-03-03";
            case "date-time" -> "2031-03-03T10:00:00Z";
            case "time", "partial-time" -> "09:00";
            case "email" -> "somebody@example.org";
            case "uri" -> "https://example.org";
            default -> "a".repeat(Math.max(3, schema.path("minLength").asInt(0)));
        };
    }
}
