package io.beautysalon.identityprovider;

import org.jspecify.annotations.Nullable;

/** What a call is answered with; no body means an empty one. */
record Answer(int status, @Nullable Object body) {

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer noContent() {
        return new Answer(204, null);
    }
}
