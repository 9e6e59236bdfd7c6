package io.beautysalon.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One rendered object, with what the tests ask of it. */
record Manifest(Map<String, Object> tree) {

    @SuppressWarnings("unchecked") // YAML maps have names as keys
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    String kind() {
        return (String) tree.get("kind");
    }

    String name() {
        return (String) map(tree.get("metadata")).get("name");
    }

    /** What is at a path of names; an empty map where nothing is. */
    Map<String, Object> at(String... path) {
        var node = tree;
        for (var step : path) {
            node = map(node.getOrDefault(step, Map.of()));
        }
        return node;
    }

    boolean runsPods() {
        return tree.containsKey("spec") && at("spec").containsKey("template");
    }

    Map<String, Object> pod() {
        return at("spec", "template", "spec");
    }

    String label(String name) {
        return (String) at("spec", "template", "metadata", "labels").getOrDefault(name, "");
    }

    List<Map<String, Object>> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(kind -> list(pod(), kind).stream())
                .toList();
    }

    static List<Map<String, Object>> list(Map<String, Object> node, String key) {
        var found = new ArrayList<Map<String, Object>>();
        if (node.get(key) instanceof List<?> list) {
            list.forEach(item -> found.add(map(item)));
        }
        return found;
    }
}
