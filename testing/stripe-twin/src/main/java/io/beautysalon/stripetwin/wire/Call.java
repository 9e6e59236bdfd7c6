package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose route and parameters are known and sound.
 *
 * @param account the connected account it acts for, or {@link Store#PLATFORM}
 * @param browser whether it comes with a publishable key, as Stripe.js sends it
 */
public record Call(
        String requestId,
        String account,
        boolean browser,
        @Nullable String idempotencyKey,
        Map<String, String> path,
        ObjectNode params) {

    public String id() {
        return path.getOrDefault("id", "");
    }

    public @Nullable String text(String param) {
        return Trees.text(params, param);
    }

    public String required(String param) {
        var value = text(param);
        if (value == null) {
            throw StripeError.missing(param);
        }
        return value;
    }

    public long requiredNumber(String param) {
        if (!params.has(param)) {
            throw StripeError.missing(param);
        }
        return Trees.number(params, param);
    }

    public long number(String param, long otherwise) {
        return params.has(param) ? Trees.number(params, param) : otherwise;
    }

    public boolean flag(String param) {
        return Trees.flag(params, param);
    }
}
