package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.wire.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Why an event happened: a request, or the clock. */
public record Cause(@Nullable String requestId, @Nullable String idempotencyKey) {

    public static final Cause CLOCK = new Cause(null, null);

    public static Cause of(Call call) {
        return new Cause(call.requestId(), call.idempotencyKey());
    }

    ObjectNode asRequest() {
        return Trees.object().put("id", requestId).put("idempotency_key", idempotencyKey);
    }
}
