package io.beautysalon.testsupport.http;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The schemas of an OpenAPI document, with references followed. */
final class Schemas {

    private final JsonNode document;

    Schemas(JsonNode document) {
        this.document = document;
    }

    /** What an operation's body must look like; empty when it takes none. */
    Optional<JsonNode> ofBody(JsonNode operation) {
        return operation
                .at("/requestBody/content")
                .valueStream()
                .findFirst()
                .map(media -> resolved(media.path("schema")));
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.path("$ref").asString("").substring(1)))
                : schema;
    }

    /** OpenAPI 3.1 may list several types; the first that isn't null counts. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("object")
                : type.asString("object");
    }
}
