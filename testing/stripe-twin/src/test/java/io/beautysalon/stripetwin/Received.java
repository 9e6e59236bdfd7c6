package io.beautysalon.stripetwin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook receiver that keeps what it was sent and answers as it is told. */
final class Received implements AutoCloseable {

    private final HttpServer server;
    private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();

    record Webhook(String body, String signature) {}

    Received() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    webhooks.add(
                            new Webhook(
                                    body,
                                    exchange.getRequestHeaders().getFirst("Stripe-Signature")));
                    synchronized (answers) {
                        var status = answers.isEmpty() ? 200 : answers.remove();
                        exchange.sendResponseHeaders(status, -1);
                    }
                    exchange.close();
                });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** The next answers, one a webhook; 200 after them. */
    void willAnswer(Integer... statuses) {
        synchronized (answers) {
            answers.addAll(List.of(statuses));
        }
    }

    List<Webhook> all() {
        return webhooks;
    }

    List<Webhook> of(String type) {
        return webhooks.stream()
                .filter(webhook -> webhook.body().contains("\"type\" : \"" + type + "\""))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
