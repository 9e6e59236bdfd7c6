package io.beautysalon.gateway.routes;

import java.util.Map;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a route's configuration ({@code metadata}) tells the filters.
 *
 * @param service the audience of the edge token
 * @param cost units of the limits that one request takes
 * @param open whether the service itself proves who calls (webhooks): no identity, limit or token
 * @param address whether the service needs the user's verified e-mail address
 * @param guarded whether to refuse rather than to guess when the limits can't be counted
 */
public record RouteMarks(String service, int cost, boolean open, boolean address, boolean guarded) {

    /** The marks of the route that was chosen for this request. */
    public static RouteMarks of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return read(route.getMetadata());
    }

    private static RouteMarks read(Map<String, Object> metadata) {
        return new RouteMarks(
                String.valueOf(metadata.get("service")),
                Integer.parseInt(String.valueOf(metadata.getOrDefault("cost", 1))),
                Boolean.parseBoolean(String.valueOf(metadata.get("open"))),
                Boolean.parseBoolean(String.valueOf(metadata.get("address"))),
                Boolean.parseBoolean(String.valueOf(metadata.get("guarded"))));
    }
}
