package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.Store;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code expand[]=latest_charge}: puts the object where its id stands. */
final class Expansion {

    private final Store store;

    Expansion(Store store) {
        this.store = store;
    }

    ObjectNode expand(ObjectNode answer, Call call) {
        var expanded = answer.deepCopy();
        for (var path : call.params().path("expand")) {
            expand(expanded, List.of(path.asString().split("\\.", -1)), call.account());
        }
        return expanded;
    }

    private void expand(JsonNode at, List<String> steps, String account) {
        if (at instanceof ArrayNode list) {
            list.forEach(item -> expand(item, steps, account));
        } else if (at instanceof ObjectNode object && !steps.isEmpty()) {
            var step = steps.getFirst();
            var value = object.path(step);
            if (value.isString()) {
                store.find(account, value.stringValue())
                        .ifPresent(found -> object.set(step, found.deepCopy()));
            }
            expand(object.path(step), steps.subList(1, steps.size()), account);
        }
    }
}
