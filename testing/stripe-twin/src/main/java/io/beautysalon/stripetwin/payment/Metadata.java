package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.wire.Call;
import tools.jackson.databind.node.ObjectNode;

/** Metadata merges on update: a key given empty goes away, the others stay. */
final class Metadata {

    private Metadata() {}

    static void merge(ObjectNode object, Call call) {
        var kept = Trees.inner(object, "metadata");
        Trees.inner(call.params(), "metadata")
                .properties()
                .forEach(entry -> {
                    if (entry.getValue().asString().isEmpty()) {
                        kept.remove(entry.getKey());
                    } else {
                        kept.set(entry.getKey(), entry.getValue());
                    }
                });
        object.set("metadata", kept);
    }
}
