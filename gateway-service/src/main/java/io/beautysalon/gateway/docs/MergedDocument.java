package io.beautysalon.gateway.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several OpenAPI documents as one. Two components that share a name and differ get their service's
 * name in front, so that none silently stands for the other.
 */
final class MergedDocument {

    private static final String REFERENCE = "#/components/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode paths = NODES.objectNode();
    private final ObjectNode components = NODES.objectNode();

    /** Takes in what has a route: nothing internal, nothing for operators. */
    MergedDocument add(String service, JsonNode document) {
        var renamed = renamed(service, document.path("components"));
        for (Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (isReachable(path.getKey())) {
                ObjectNode operations = paths.withObjectProperty(path.getKey());
                operations.setAll((ObjectNode) pointed(path.getValue(), renamed));
            }
        }
        for (Entry<String, JsonNode> kind : document.path("components").properties()) {
            ObjectNode known = components.withObjectProperty(kind.getKey());
            for (Entry<String, JsonNode> component : kind.getValue().properties()) {
                var pointer = REFERENCE + kind.getKey() + "/" + component.getKey();
                var name = renamed.getOrDefault(pointer, pointer);
                known.set(
                        name.substring(name.lastIndexOf('/') + 1),
                        pointed(component.getValue(), renamed));
            }
        }
        return this;
    }

    private static boolean isReachable(String path) {
        var isOfOperators = path.startsWith("/api/v1/operator/");
        return path.startsWith("/webhooks/") || (path.startsWith("/api/") && !isOfOperators);
    }

    String json(JsonMapper mapper) {
        var document = NODES.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Salon suite")
                .put("version", "1")
                .put("description", "Every endpoint that can be reached through the gateway.");
        document.putArray("servers").addObject().put("url", "/");
        document.set("paths", paths);
        document.set("components", components);
        return mapper.writeValueAsString(document);
    }

    /** The pointers of this document's components that another one already uses differently. */
    private Map<String, String> renamed(String service, JsonNode added) {
        Map<String, String> renamed = new HashMap<>();
        for (Entry<String, JsonNode> kind : added.properties()) {
            for (Entry<String, JsonNode> component : kind.getValue().properties()) {
                var known = components.path(kind.getKey()).path(component.getKey());
                if (!known.isMissingNode() && !known.equals(component.getValue())) {
                    var prefix = REFERENCE + kind.getKey() + "/";
                    renamed.put(
                            prefix + component.getKey(),
                            prefix + capitalised(service) + component.getKey());
                }
            }
        }
        return renamed;
    }

    /** A copy in which every reference points to the new name. */
    private static JsonNode pointed(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        if (node.isArray()) {
            var copy = NODES.arrayNode();
            node.forEach(element -> copy.add(pointed(element, renamed)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        var copy = NODES.objectNode();
        for (Entry<String, JsonNode> field : node.properties()) {
            var value = field.getValue();
            copy.set(
                    field.getKey(),
                    field.getKey().equals("$ref")
                            ? NODES.stringNode(
                                    renamed.getOrDefault(value.asString(), value.asString()))
                            : pointed(value, renamed));
        }
        return copy;
    }

    private static String capitalised(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }
}
