package io.beautysalon.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The part of kustomize that {@code k8s} uses, so that a machine without kubectl tests the
 * manifests too: resources, components, namespace, images, replicas, and patches that only merge
 * maps. Anything else is refused; where there is kubectl, a test compares the two renderings.
 */
final class Kustomization {

    private static final List<String> KNOWN =
            List.of(
                    "apiVersion",
                    "kind",
                    "namespace",
                    "resources",
                    "components",
                    "patches",
                    "replicas",
                    "images");
    private static final List<String> CLUSTER_WIDE = List.of("Namespace", "ClusterRoleBinding");

    private final List<Map<String, Object>> objects = new ArrayList<>();

    private Kustomization() {}

    static List<Manifest> render(Path folder) {
        var result = new Kustomization();
        result.add(folder);
        return result.objects.stream().map(Manifest::new).toList();
    }

    static List<Map<String, Object>> documents(String text) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
                .filter(Objects::nonNull)
                .map(Manifest::map)
                .toList();
    }

    private void add(Path folder) {
        var file = folder.resolve("kustomization.yaml");
        var rules = documents(Repository.read(file)).getFirst();
        if (!KNOWN.containsAll(rules.keySet())) {
            throw new IllegalArgumentException(file + " uses more than " + KNOWN);
        }
        strings(rules, "resources").forEach(name -> include(folder.resolve(name)));
        strings(rules, "components").forEach(name -> add(folder.resolve(name)));
        for (var patch : maps(rules, "patches")) {
            documents(Repository.read(folder.resolve((String) patch.get("path"))))
                    .forEach(this::patch);
        }
        maps(rules, "replicas").forEach(this::scale);
        maps(rules, "images").forEach(image -> objects.forEach(object -> rename(object, image)));
        if (rules.get("namespace") instanceof String namespace) {
            objects.stream()
                    .filter(object -> !CLUSTER_WIDE.contains((String) object.get("kind")))
                    .forEach(object ->
                            Manifest.map(object.get("metadata")).put("namespace", namespace));
        }
    }

    private void include(Path path) {
        if (Files.isDirectory(path)) {
            add(path);
        } else {
            objects.addAll(documents(Repository.read(path)));
        }
    }

    private void patch(Map<String, Object> patch) {
        merge(find((String) patch.get("kind"), new Manifest(patch).name()), patch);
    }

    private void scale(Map<String, Object> rule) {
        Manifest.map(find("Deployment", (String) rule.get("name")).get("spec"))
                .put("replicas", rule.get("count"));
    }

    private Map<String, Object> find(String kind, String name) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .filter(object -> new Manifest(object).name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no " + kind + " " + name));
    }

    private static void merge(Map<String, Object> into, Map<String, Object> patch) {
        patch.forEach((key, value) -> {
            if (value instanceof List) {
                throw new IllegalArgumentException("patches merge maps only: " + key);
            }
            if (value instanceof Map && into.get(key) instanceof Map) {
                merge(Manifest.map(into.get(key)), Manifest.map(value));
            } else {
                into.put(key, value);
            }
        });
    }

    private static void rename(Object node, Map<String, Object> rule) {
        if (node instanceof List<?> list) {
            list.forEach(item -> rename(item, rule));
        } else if (node instanceof Map) {
            var map = Manifest.map(node);
            if (rule.get("name").equals(map.get("image"))) {
                var name = rule.getOrDefault("newName", rule.get("name"));
                map.put("image", name + ":" + rule.get("newTag"));
            }
            List.copyOf(map.values()).forEach(value -> rename(value, rule));
        }
    }

    private static List<String> strings(Map<String, Object> rules, String key) {
        return rules.get(key) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static List<Map<String, Object>> maps(Map<String, Object> rules, String key) {
        return rules.get(key) instanceof List<?> list
                ? list.stream()
                        .map(Manifest::map)
                        .map(map -> (Map<String, Object>) new LinkedHashMap<>(map))
                        .toList()
                : List.of();
    }
}
