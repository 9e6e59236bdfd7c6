package io.beautysalon.gateway.routes;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers what this API never wants, and caches to keep nothing they weren't given. */
@Component
@Order(FilterOrder.SECURITY_HEADERS)
class SecurityHeaders implements WebFilter {

    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    /** The page at /docs has its own script and style, and pictures inside the style. */
    private static final String OWN_CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                    + " 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var page = exchange.getRequest().getPath().value().startsWith("/docs");
        exchange.getResponse()
                .beforeCommit(() -> {
                    harden(exchange.getResponse().getHeaders(), page);
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }

    private static void harden(HttpHeaders headers, boolean page) {
        headers.set("Content-Security-Policy", page ? OWN_CONTENT : NO_CONTENT);
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.remove(HttpHeaders.SERVER);
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
    }
}
