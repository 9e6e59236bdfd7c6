package io.beautysalon.contracts.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether readers of an old schema survive events of a new one, and the other way round. Enums are
 * open.
 */
final class Compatibility {

    private Compatibility() {}

    /** What the change would break, a line each. */
    static List<String> broken(JsonNode before, JsonNode after) {
        var broken = new ArrayList<String>();
        compare("", before, after, broken);
        return broken;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> broken) {
        if (!before.path("type").equals(after.path("type"))) {
            broken.add(path + " is " + after.path("type") + ", was " + before.path("type"));
            return;
        }
        for (var name : before.path("properties").propertyNames()) {
            var pointer = path + "/" + name;
            var now = after.path("properties").path(name);
            if (now.isMissingNode()) {
                broken.add(pointer + " was removed");
            } else {
                compare(pointer, before.path("properties").path(name), now, broken);
            }
        }
        var fresh = new TreeSet<>(required(after));
        fresh.removeAll(required(before));
        fresh.forEach(name -> broken.add(path + "/" + name + " is newly required"));
        if (before.has("items")) {
            compare(path + "/*", before.path("items"), after.path("items"), broken);
        }
    }

    private static Set<String> required(JsonNode schema) {
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }
}
