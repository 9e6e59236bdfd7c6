package io.beautysalon.stripetwin.wire;

import tools.jackson.databind.node.ObjectNode;

/** One endpoint of a resource: from a sound call to the object it answers. */
@FunctionalInterface
public interface Handler {

    ObjectNode handle(Call call);
}
