package io.beautysalon.gateway.routes;

import io.beautysalon.starter.problem.CommonProblem;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Knows only paths that everybody behind us reads in the same way. A service that decodes or
 * normalises one differently ({@code %2e%2e}, {@code ;}, {@code //}) would be asked for something
 * that was not checked here.
 */
@Component
@Order(FilterOrder.PLAIN_PATHS)
class PlainPaths implements WebFilter {

    private static final Pattern PLAIN = Pattern.compile("/|(/(?!\\.{1,2}(/|$))[\\w.~-]+)+");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return PLAIN.matcher(exchange.getRequest().getURI().getRawPath()).matches()
                ? chain.filter(exchange)
                : Mono.error(CommonProblem.NOT_FOUND.exception());
    }
}
