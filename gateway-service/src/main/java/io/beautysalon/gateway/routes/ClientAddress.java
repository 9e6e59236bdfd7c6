package io.beautysalon.gateway.routes;

import java.net.InetSocketAddress;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from. */
public final class ClientAddress {

    /**
     * How the services hear it; no caller can say it, the gateway lets through known headers only.
     */
    public static final String HEADER = "Client-Address";

    private ClientAddress() {}

    /** The peer's IP address; {@code unknown} when the connection is gone already. */
    public static String of(ServerWebExchange exchange) {
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        return peer == null || peer.getAddress() == null
                ? "unknown"
                : peer.getAddress().getHostAddress();
    }
}
