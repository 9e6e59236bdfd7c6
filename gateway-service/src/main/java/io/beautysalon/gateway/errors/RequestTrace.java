package io.beautysalon.gateway.errors;

import io.beautysalon.starter.telemetry.Trace;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace of one request. It begins at the gateway: what a stranger sends as a trace is not
 * believed.
 */
public final class RequestTrace {

    private static final String ATTRIBUTE = Trace.class.getName();

    private RequestTrace() {}

    /** The request's trace, begun by the first who asks. */
    public static Trace of(ServerWebExchange exchange) {
        return (Trace) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, name -> Trace.fresh());
    }
}
