package io.beautysalon.testsupport.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an OpenAPI document calls a valid body, made wrong in every way it forbids: unreadable, too
 * large, with a field too many, one too few, or one of another type.
 */
public final class WrongBodies {

    /** A body above the size that any endpoint for people reads, in characters. */
    private static final int TOO_LARGE = 70_000;

    private static final Set<Integer> UNREADABLE = Set.of(400);
    private static final Set<Integer> REFUSED = Set.of(400, 422);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schemas schemas;
    private final SampleBody samples;

    /** Wrong bodies for the operations of this document. */
    public WrongBodies(JsonNode document) {
        this.schemas = new Schemas(document);
        this.samples = new SampleBody(document);
    }

    /**
     * One wrong body.
     *
     * @param mistake in words
     * @param statuses one of which the answer must have
     * @param pointer where the problem must point to, or further down; empty for the whole body
     */
    public record WrongBody(String mistake, String json, Set<Integer> statuses, String pointer) {}

    /** All that can be wrong in an operation's body; none when it takes no object. */
    public List<WrongBody> of(JsonNode operation) {
        var schema = schemas.ofBody(operation);
        if (schema.isEmpty() || !samples.of(operation).isObject()) {
            return List.of();
        }
        var good = (ObjectNode) samples.of(operation);
        List<WrongBody> wrong = new ArrayList<>(unreadable(good));
        schema.get()
                .path("properties")
                .propertyStream()
                .flatMap(property -> ofType(good, property.getKey(), property.getValue()))
                .forEach(wrong::add);
        schema.get()
                .path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .map(name ->
                        new WrongBody("without " + name, without(good, name), REFUSED, "/" + name))
                .forEach(wrong::add);
        return wrong;
    }

    private static List<WrongBody> unreadable(ObjectNode good) {
        return List.of(
                new WrongBody("malformed", "{", UNREADABLE, ""),
                new WrongBody("a list", "[]", UNREADABLE, ""),
                new WrongBody(
                        "a field too many",
                        with(good, "unheardOf", JSON.numberNode(1)),
                        UNREADABLE,
                        "/unheardOf"),
                new WrongBody(
                        "too large",
                        with(good, "unheardOf", JSON.stringNode("x".repeat(TOO_LARGE))),
                        Set.of(413),
                        ""));
    }

    private Stream<WrongBody> ofType(ObjectNode good, String name, JsonNode declared) {
        var schema = schemas.resolved(declared);
        return wrongValues(schema)
                .map(value ->
                        new WrongBody(
                                name + " as " + value,
                                with(good, name, value),
                                REFUSED,
                                "/" + name));
    }

    private static Stream<JsonNode> wrongValues(JsonNode schema) {
        var word = JSON.stringNode("nonsense");
        return switch (Schemas.type(schema)) {
            case "object" -> Stream.of(word, JSON.arrayNode());
            case "array" -> Stream.of(word, JSON.objectNode());
            case "boolean" -> Stream.of(word, JSON.numberNode(7));
            case "integer" ->
                    Stream.concat(
                            Stream.of(
                                    word,
                                    JSON.stringNode("7"),
                                    JSON.numberNode(7.5),
                                    JSON.numberNode(new BigDecimal("1e30"))),
                            schema.has("minimum")
                                    ? Stream.of(
                                            JSON.numberNode(schema.path("minimum").asLong(0) - 1))
                                    : Stream.empty());
            case "string" ->
                    schema.has("enum") || schema.has("format")
                            ? Stream.of(word, JSON.objectNode())
                            : Stream.of(JSON.numberNode(7), JSON.objectNode());
            default -> Stream.empty();
        };
    }

    private static String with(ObjectNode good, String name, JsonNode value) {
        return good.deepCopy().set(name, value).toString();
    }

    private static String without(ObjectNode good, String name) {
        return good.deepCopy().without(name).toString();
    }
}
