package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.Trees;
import tools.jackson.databind.node.ObjectNode;

/** One event on its way to one endpoint. */
final class Delivery {

    private final ObjectNode event;
    private final Endpoint endpoint;
    private final byte[] body;
    private int attempts;
    private int lastStatus;
    private State state = State.PENDING;

    Delivery(ObjectNode event, Endpoint endpoint) {
        this.event = event;
        this.endpoint = endpoint;
        this.body = body(event, endpoint);
    }

    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    Endpoint endpoint() {
        return endpoint;
    }

    String eventId() {
        return Trees.text(event, "id", "");
    }

    String eventType() {
        return Trees.text(event, "type", "");
    }

    /** Settled when the event is announced: every attempt carries the same bytes. */
    byte[] body() {
        return body;
    }

    private static byte[] body(ObjectNode event, Endpoint endpoint) {
        var body = event.deepCopy();
        if (endpoint.reach() == Endpoint.Reach.THIN) {
            body.remove("data");
        } else if (endpoint.version() != null) {
            body.put("api_version", endpoint.version());
        }
        return Trees.indented(body);
    }

    /** Notes the answer, 0 stands for none; true when it is the first that accepts. */
    synchronized boolean answered(int status, boolean last) {
        attempts++;
        lastStatus = status;
        if (status >= 200 && status < 300) {
            var first = state != State.DELIVERED;
            state = State.DELIVERED;
            return first;
        } else if (last && state == State.PENDING) {
            state = State.GIVEN_UP;
        }
        return false;
    }

    ObjectNode event() {
        return event;
    }

    synchronized int attempts() {
        return attempts;
    }

    synchronized State state() {
        return state;
    }

    synchronized ObjectNode describe() {
        return Trees.object()
                .put("event", eventId())
                .put("type", eventType())
                .put("url", endpoint.url().toString())
                .put("attempts", attempts)
                .put("last_status", lastStatus)
                .put("state", state.name());
    }
}
