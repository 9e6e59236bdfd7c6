package io.beautysalon.testsupport.rules;

import io.beautysalon.testsupport.http.Api;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI document, as it serves it and as it is committed in {@code docs/api}. */
public final class OpenApiDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private OpenApiDocument() {}

    /** Compares what a running service says with {@code docs/api/<service>.json}, or writes it. */
    public static void compare(String service, Api api) {
        var document = (ObjectNode) api.anonymously().get("/v3/api-docs").json();
        document.remove("servers"); // the port of this run
        var sorted = JSON.treeToValue(document, Object.class);
        GeneratedDocument.compare(
                "docs/api/" + service + ".json", JSON.writeValueAsString(sorted) + "\n");
    }
}
