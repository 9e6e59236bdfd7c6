package io.beautysalon.identityprovider;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request, as far as an endpoint wants to know it. */
record Call(
        Map<String, String> path,
        Map<String, String> query,
        @Nullable String authorization,
        JsonNode body) {

    /** The bearer token. */
    String bearer() {
        var prefix = "Bearer ";
        if (authorization == null || !authorization.regionMatches(true, 0, prefix, 0, 7)) {
            throw new AuthProblem(
                    401, "no_authorization", "This endpoint requires a valid Bearer token");
        }
        return authorization.substring(prefix.length()).strip();
    }

    /** A text field of the body, empty when absent. */
    String text(String field) {
        return body.path(field).asString("");
    }

    /** The id in the path; anything that is none can't exist. */
    UUID id() {
        try {
            return UUID.fromString(path.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw new AuthProblem(404, "validation_failed", "id must be an UUID");
        }
    }
}
