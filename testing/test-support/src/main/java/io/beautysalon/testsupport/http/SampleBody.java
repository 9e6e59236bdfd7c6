package io.beautysalon.testsupport.http;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bodies that an OpenAPI document calls valid: examples where it gives them, else the least. */
public final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final Schemas schemas;

    /** Bodies for the operations of this document. */
    public SampleBody(JsonNode document) {
        this.schemas = new Schemas(document);
    }

    /** A body for an operation; missing when it takes none. */
    public JsonNode of(JsonNode operation) {
        return schemas.ofBody(operation)
                .map(schema -> value(schema, 0))
                .orElseGet(JSON::missingNode);
    }

    private JsonNode value(JsonNode declared, int depth) {
        var schema = schemas.resolved(declared);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0);
        }
        return switch (Schemas.type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema));
        };
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
