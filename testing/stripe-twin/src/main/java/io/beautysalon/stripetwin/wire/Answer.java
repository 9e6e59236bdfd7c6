package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What goes back over the wire; the body is kept as bytes, so that a replay is equal to the letter.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Answer(int status, byte[] body, Map<String, String> headers) {

    static Answer of(int status, JsonNode body) {
        return new Answer(status, Trees.bytes(body), Map.of());
    }

    static Answer of(StripeError error) {
        return of(error.status(), error.body());
    }

    Answer with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Answer(status, body, all);
    }
}
