package io.beautysalon.gateway.routes;

import io.beautysalon.gateway.errors.RequestTrace;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets through the headers that mean something and no others. A list of forbidden ones could never
 * be complete: X-Tenant-Id, x_tenant_id, Edge-Token, Forwarded, the next proxy's invention.
 */
@Component
@Order(FilterOrder.KNOWN_HEADERS)
class KnownHeaders implements WebFilter {

    private static final Set<String> KNOWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        KNOWN.addAll(
                Set.of(
                        "Accept",
                        "Accept-Encoding",
                        "Accept-Language",
                        "Authorization",
                        "Cache-Control",
                        "Connection",
                        "Content-Length",
                        "Content-Type",
                        "Cookie",
                        "Expect",
                        "Host",
                        "Idempotency-Key",
                        "If-Match",
                        "If-Modified-Since",
                        "If-None-Match",
                        "Last-Event-ID",
                        "Origin",
                        "Stripe-Signature",
                        "Transfer-Encoding",
                        "User-Agent",
                        "Visitor-Token"));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = known(exchange.getRequest().getHeaders());
        headers.set(RequestIds.HEADER, RequestIds.of(exchange));
        headers.set("traceparent", RequestTrace.of(exchange).traceparent());
        return chain.filter(
                exchange.mutate().request(withHeaders(exchange.getRequest(), headers)).build());
    }

    private static HttpHeaders known(HttpHeaders sent) {
        var known = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (KNOWN.contains(name)) {
                known.addAll(name, values);
            }
        });
        return known;
    }

    private static ServerHttpRequest withHeaders(ServerHttpRequest request, HttpHeaders headers) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }
}
