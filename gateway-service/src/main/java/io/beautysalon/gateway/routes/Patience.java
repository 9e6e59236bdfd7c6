package io.beautysalon.gateway.routes;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Cuts clients off that hold a connection without getting on. */
@Component
class Patience implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private final SlowClients limits;

    Patience(SlowClients limits) {
        this.limits = limits;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server ->
                server.readTimeout(limits.request())
                        .requestTimeout(limits.request())
                        .idleTimeout(limits.idle()));
    }
}
