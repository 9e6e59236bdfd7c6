package io.beautysalon.stripetwin.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees: the twin's objects are nothing else. */
public final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    public static ArrayNode strings(String... values) {
        var array = array();
        for (var value : values) {
            array.add(value);
        }
        return array;
    }

    public static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    public static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /**
     * Indented, as Stripe sends its webhooks: a receiver that parses before it verifies fails here
     * too.
     */
    public static byte[] indented(JsonNode tree) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    }

    /** The text at this key, or null when it is absent or null. */
    public static @Nullable String text(JsonNode tree, String key) {
        var value = tree.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    public static String text(JsonNode tree, String key, String otherwise) {
        var value = text(tree, key);
        return value == null ? otherwise : value;
    }

    public static long number(JsonNode tree, String key) {
        return tree.path(key).asLong(0);
    }

    public static boolean flag(JsonNode tree, String key) {
        return tree.path(key).asBoolean(false);
    }

    public static ObjectNode inner(ObjectNode tree, String key) {
        return tree.get(key) instanceof ObjectNode inner ? inner : object();
    }

    /** The value at this key, or JSON null. */
    public static JsonNode or(JsonNode tree, String key) {
        var value = tree.get(key);
        return value == null ? NODES.nullNode() : value.deepCopy();
    }
}
