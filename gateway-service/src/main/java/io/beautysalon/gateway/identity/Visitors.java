package io.beautysalon.gateway.identity;

import io.beautysalon.gateway.identity.Caller.Visitor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows visitors again by a header or a cookie, and gives both to those who come first. */
@Component
class Visitors {

    static final String HEADER = "Visitor-Token";
    static final String COOKIE = "visitor";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final VisitorTokens tokens;

    Visitors(VisitorTokens tokens) {
        this.tokens = tokens;
    }

    Visitor recognise(ServerWebExchange exchange) {
        return known(exchange).orElseGet(() -> welcome(exchange));
    }

    private Optional<Visitor> known(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var cookie = request.getCookies().getFirst(COOKIE);
        return Stream.of(
                        Optional.ofNullable(request.getHeaders().getFirst(HEADER)),
                        Optional.ofNullable(cookie).map(c -> c.getValue()))
                .flatMap(Optional::stream)
                .flatMap(token -> tokens.verify(token).stream())
                .map(Visitor::new)
                .findFirst();
    }

    private Visitor welcome(ServerWebExchange exchange) {
        var token = tokens.sign(UUID.randomUUID());
        exchange.getResponse()
                .beforeCommit(() -> {
                    hand(token, exchange);
                    return Mono.empty();
                });
        return new Visitor(null);
    }

    private static void hand(String token, ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        headers.set(HEADER, token);
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(COOKIE, token)
                                .httpOnly(true)
                                .secure(true)
                                .sameSite("Lax")
                                .path("/")
                                .maxAge(REMEMBERED)
                                .build());
        var caching = headers.getCacheControl();
        if (caching != null) { // a shared cache must not give one visitor's token to all
            headers.setCacheControl(caching.replace("public", "private"));
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
}
