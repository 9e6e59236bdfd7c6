package io.beautysalon.gateway.routes;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bounds a body by what it says and, since that may be nothing or a lie, by what arrives. */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimit implements WebFilter {

    private final BodySizes sizes;

    BodyLimit(BodySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var limit = sizes.limit(request.getPath().value());
        if (request.getHeaders().getContentLength() > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        return chain.filter(exchange.mutate().request(bounded(request, limit)).build());
    }

    private static ServerHttpRequest bounded(ServerHttpRequest request, DataSize limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var seen = new AtomicLong();
                return super.getBody()
                        .doOnNext(part -> {
                            if (seen.addAndGet(part.readableByteCount()) > limit.toBytes()) {
                                DataBufferUtils.release(part);
                                throw tooLarge(limit);
                            }
                        });
            }
        };
    }

    private static ProblemException tooLarge(DataSize limit) {
        return CommonProblem.BODY_TOO_LARGE.with("limit", limit.toBytes());
    }
}
