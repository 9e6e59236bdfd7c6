package io.beautysalon.stripetwin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A request as it came in, nothing judged yet. */
record Request(
        String id,
        String method,
        String path,
        String form,
        @Nullable String authorization,
        String account,
        @Nullable String idempotencyKey) {

    static Request of(HttpExchange exchange, String idTail) throws IOException {
        var headers = exchange.getRequestHeaders();
        var uri = exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var query = Objects.requireNonNullElse(uri.getRawQuery(), "");
        var context = headers.getFirst("Stripe-Context");
        var account = headers.getFirst("Stripe-Account");
        return new Request(
                "req_" + idTail,
                exchange.getRequestMethod(),
                uri.getPath(),
                body.isEmpty() ? query : body,
                headers.getFirst("Authorization"),
                Objects.requireNonNullElse(account == null ? context : account, Store.PLATFORM),
                headers.getFirst("Idempotency-Key"));
    }

    /** What a fault matches on. */
    String subject() {
        return method + " " + path;
    }

    boolean v2() {
        return path.startsWith("/v2/");
    }

    boolean post() {
        return method.equals("POST");
    }

    /** The account is part of it: the same key and body for another account is another request. */
    String fingerprint() {
        return subject() + "\n" + account + "\n" + form;
    }

    ObjectNode tree() {
        if (!v2() || !post()) {
            return FormTree.parse(form);
        }
        if (form.isEmpty()) {
            return Trees.object();
        }
        try {
            if (Trees.parse(form.getBytes(UTF_8)) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JacksonException e) {
            throw StripeError.unreadable(
                    "invalid_json",
                    "body",
                    "The request body is not JSON: " + e.getOriginalMessage());
        }
        throw StripeError.unreadable(
                "invalid_json", "body", "The request body is not a JSON object.");
    }
}
