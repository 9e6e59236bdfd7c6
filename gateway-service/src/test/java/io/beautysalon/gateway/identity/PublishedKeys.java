package io.beautysalon.gateway.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A project's key endpoint, and how often it was asked. */
final class PublishedKeys implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String keys;
    private volatile boolean away;

    PublishedKeys(JWKSet keys) {
        publish(keys);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/auth/v1/.well-known/jwks.json",
                exchange -> {
                    asked.incrementAndGet();
                    var body = this.keys.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(away ? 500 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    void publish(JWKSet set) {
        keys = set.toPublicJWKSet().toString();
    }

    void publish(String text) {
        keys = text;
    }

    void away(boolean isAway) {
        away = isAway;
    }

    int asked() {
        return asked.get();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/auth/v1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
