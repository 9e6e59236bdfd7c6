package io.beautysalon.gateway.access;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.identity.Caller.Guest;
import io.beautysalon.gateway.routes.FilterOrder;
import io.beautysalon.gateway.routes.RouteMarks;
import io.beautysalon.gateway.routes.SalonInPath;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out what the caller may do in the salon of the path. */
@Component
class AccessFilter implements GlobalFilter, Ordered {

    static final String DECISION = AccessDecision.class.getName();

    private final AccessDecisions decisions;

    AccessFilter(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public int getOrder() {
        return FilterOrder.ACCESS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var salon = SalonInPath.of(exchange);
        if (salon.isEmpty() || RouteMarks.of(exchange).open()) {
            return chain.filter(exchange);
        }
        var caller = Caller.of(exchange);
        if (isGuestElsewhere(caller, salon.get())) {
            return Mono.error(CommonProblem.NOT_FOUND.exception());
        }
        return decisions
                .decide(Question.about(salon.get(), caller))
                .flatMap(decision -> {
                    exchange.getAttributes().put(DECISION, decision);
                    return chain.filter(exchange);
                });
    }

    private static boolean isGuestElsewhere(Caller caller, UUID salon) {
        return caller instanceof Guest guest && !guest.salon().equals(salon);
    }
}
