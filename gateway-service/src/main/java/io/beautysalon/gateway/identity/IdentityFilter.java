package io.beautysalon.gateway.identity;

import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.gateway.routes.FilterOrder;
import io.beautysalon.gateway.routes.RouteMarks;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who is calling; a proof that fails is an error, never a visitor. */
@Component
class IdentityFilter implements GlobalFilter, Ordered {

    private static final String BEARER = "Bearer ";
    private static final String BOOKING = "Booking ";

    private final AccessTokens users;
    private final VerifiedAddresses addresses;
    private final GuestTokens guests;
    private final Visitors visitors;

    IdentityFilter(
            AccessTokens users,
            VerifiedAddresses addresses,
            GuestTokens guests,
            Visitors visitors) {
        this.users = users;
        this.addresses = addresses;
        this.guests = guests;
        this.visitors = visitors;
    }

    @Override
    public int getOrder() {
        return FilterOrder.IDENTITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (RouteMarks.of(exchange).open()) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> caller(exchange))
                .flatMap(caller -> withAddress(caller, exchange))
                .flatMap(caller -> {
                    caller.put(exchange);
                    return chain.filter(exchange);
                });
    }

    private Mono<? extends Caller> caller(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var proofs = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
        return switch (proofs.size()) {
            case 0 -> Mono.just(visitors.recognise(exchange));
            case 1 -> proved(proofs.getFirst());
            default -> Mono.error(SignedClaims.refused());
        };
    }

    private Mono<Caller> withAddress(Caller caller, ServerWebExchange exchange) {
        if (caller instanceof User user && RouteMarks.of(exchange).address()) {
            var bearer = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
            return addresses.complete(user, String.valueOf(bearer)).cast(Caller.class);
        }
        return Mono.just(caller);
    }

    private Mono<? extends Caller> proved(String proof) {
        if (proof.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return users.verify(proof.substring(BEARER.length()).strip());
        }
        if (proof.regionMatches(true, 0, BOOKING, 0, BOOKING.length())) {
            return Mono.just(guests.verify(proof.substring(BOOKING.length()).strip()));
        }
        return Mono.error(SignedClaims.refused());
    }
}
