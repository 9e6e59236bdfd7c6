package io.beautysalon.gateway.access;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.routes.ClientAddress;
import io.beautysalon.gateway.routes.FilterOrder;
import io.beautysalon.gateway.routes.RouteMarks;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the edge token in the place of whatever the caller proved itself with. */
@Component
class EdgeTokenFilter implements GlobalFilter, Ordered {

    private static final List<String> PROOFS =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, "Visitor-Token");

    private final EdgeTokens tokens;

    EdgeTokenFilter(EdgeTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return FilterOrder.EDGE_TOKEN;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var marks = RouteMarks.of(exchange);
        var request =
                exchange.getRequest()
                        .mutate()
                        .headers(headers -> {
                            PROOFS.forEach(headers::remove);
                            headers.set(ClientAddress.HEADER, ClientAddress.of(exchange));
                            if (!marks.open()) {
                                headers.set(EdgeClaims.HEADER, token(exchange, marks));
                            }
                        })
                        .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    private String token(ServerWebExchange exchange, RouteMarks marks) {
        AccessDecision decision = exchange.getAttribute(AccessFilter.DECISION);
        return tokens.of(new Entry(marks.service(), Caller.of(exchange), decision));
    }
}
