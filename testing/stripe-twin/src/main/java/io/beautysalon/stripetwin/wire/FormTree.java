package io.beautysalon.stripetwin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beautysalon.stripetwin.core.Trees;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's form encoding ({@code a[b][0]=c}) as a tree of strings. */
final class FormTree {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]]*)(?:\\]?\\[|\\]|$)");

    private FormTree() {}

    static ObjectNode parse(String form) {
        var tree = Trees.object();
        for (var pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                var split = pair.indexOf('=');
                var name = split < 0 ? pair : pair.substring(0, split);
                var value = split < 0 ? "" : pair.substring(split + 1);
                put(tree, steps(decoded(name)), decoded(value));
            }
        }
        return (ObjectNode) listsRestored(tree);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static List<String> steps(String name) {
        var steps = new ArrayList<String>();
        var matcher = STEP.matcher(name);
        while (matcher.find() && matcher.start() < name.length()) {
            steps.add(matcher.group(1));
        }
        return steps;
    }

    private static void put(ObjectNode tree, List<String> steps, String value) {
        var at = tree;
        for (var step : steps.subList(0, steps.size() - 1)) {
            at =
                    at.get(key(at, step)) instanceof ObjectNode inner
                            ? inner
                            : at.putObject(key(at, step));
        }
        at.put(key(at, steps.getLast()), value);
    }

    /** {@code a[]=} appends. */
    private static String key(ObjectNode at, String step) {
        return step.isEmpty() ? Integer.toString(at.size()) : step;
    }

    private static JsonNode listsRestored(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var numbered = !object.isEmpty();
        for (var name : object.propertyNames()) {
            numbered &= name.chars().allMatch(Character::isDigit);
        }
        if (numbered) {
            var list = Trees.array();
            object.forEach(value -> list.add(listsRestored(value)));
            return list;
        }
        object.properties().forEach(entry -> entry.setValue(listsRestored(entry.getValue())));
        return object;
    }
}
