package io.beautysalon.gateway.limits;

import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.identity.Caller.Guest;
import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.gateway.identity.Caller.Visitor;
import io.beautysalon.gateway.redis.RedisAway;
import io.beautysalon.gateway.routes.ClientAddress;
import io.beautysalon.gateway.routes.FilterOrder;
import io.beautysalon.gateway.routes.RouteMarks;
import io.beautysalon.gateway.routes.SalonInPath;
import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes a request's cost from the buckets of its salon and its caller, or refuses it. */
@Component
class LimitFilter implements GlobalFilter, Ordered {

    private final SharedBuckets shared;
    private final LocalBuckets local;
    private final LimitSettings settings;

    LimitFilter(SharedBuckets shared, LocalBuckets local, LimitSettings settings) {
        this.shared = shared;
        this.local = local;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return FilterOrder.LIMITS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var marks = RouteMarks.of(exchange);
        if (marks.open()) {
            return chain.filter(exchange);
        }
        var buckets = buckets(exchange);
        return shared.take(buckets, marks.cost(), marks.guarded())
                .onErrorResume(RedisAway.class, away -> uncounted(marks, buckets))
                .flatMap(verdict -> judge(exchange, chain, verdict));
    }

    private Mono<Verdict> uncounted(RouteMarks marks, List<Bucket> buckets) {
        return marks.guarded()
                ? Mono.error(GatewayProblem.SERVICE_AWAY.soon())
                : Mono.fromSupplier(() -> local.take(buckets, marks.cost()));
    }

    private static Mono<Void> judge(
            ServerWebExchange exchange, GatewayFilterChain chain, Verdict verdict) {
        var headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Limit", Integer.toString(verdict.limit()));
        headers.set("RateLimit-Remaining", Integer.toString(verdict.remaining()));
        headers.set("RateLimit-Reset", Long.toString(verdict.resetSeconds()));
        if (verdict.allowed()) {
            return chain.filter(exchange);
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retrySeconds()));
        return Mono.error(GatewayProblem.TOO_MANY_REQUESTS.exception());
    }

    private List<Bucket> buckets(ServerWebExchange exchange) {
        List<Bucket> buckets = new ArrayList<>();
        SalonInPath.of(exchange)
                .ifPresent(salon -> buckets.add(bucket("salon", salon, settings.salon())));
        buckets.add(
                switch (Caller.of(exchange)) {
                    case User user -> bucket("user", user.id(), settings.user());
                    case Guest guest -> bucket("guest", guest.id(), settings.user());
                    case Visitor visitor ->
                            bucket("address", ClientAddress.of(exchange), settings.address());
                });
        return buckets;
    }

    private static Bucket bucket(String what, Object whose, LimitSettings.Allowance allowance) {
        return new Bucket("limit:" + what + ":" + whose, allowance);
    }
}
