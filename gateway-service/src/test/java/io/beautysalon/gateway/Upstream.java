package io.beautysalon.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.contracts.tenant.SalonStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** All services behind the gateway in one: remembers what it was sent, decides what it was told. */
public final class Upstream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Clock clock;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<UUID, Function<String, AccessDecision>> decisions = new ConcurrentHashMap<>();
    private volatile boolean deciding = true;

    Upstream(Clock clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** One request as it arrived. */
    public record Received(String method, URI uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A salon in which callers are what the answer to their id says. */
    public UUID salon(long epoch, Map<String, Map<String, List<String>>> scopesByCaller) {
        var salon = UUID.randomUUID();
        decide(salon, epoch, SalonStatus.ACTIVE, scopesByCaller);
        return salon;
    }

    public void decide(
            UUID salon,
            long epoch,
            SalonStatus status,
            Map<String, Map<String, List<String>>> scopesByCaller) {
        decisions.put(
                salon,
                caller -> {
                    var scopes = scopesByCaller.getOrDefault(caller, Map.of());
                    return new AccessDecision(
                            salon,
                            status,
                            Stage.FULL,
                            epoch,
                            scopes.isEmpty() ? null : salon,
                            scopes,
                            clock.instant());
                });
    }

    /** Whether questions about access are answered or fail. */
    public void deciding(boolean answers) {
        deciding = answers;
    }

    public List<Received> received(String path) {
        return received.stream().filter(each -> each.uri().getPath().equals(path)).toList();
    }

    public long questionsAbout(UUID salon) {
        return received("/internal/access").stream()
                .filter(each -> each.uri().getQuery().contains(salon.toString()))
                .count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request =
                    new Received(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            Map.copyOf(exchange.getRequestHeaders()),
                            body);
            received.add(request);
            switch (request.uri().getPath()) {
                case "/internal/access" -> access(exchange, request);
                case "/v3/api-docs" -> answer(exchange, 200, document());
                default -> served(exchange, request);
            }
        }
    }

    private void access(HttpExchange exchange, Received request) throws IOException {
        var query = request.uri().getQuery();
        var decision = decisions.get(UUID.fromString(parameter(query, "salonId")));
        if (!deciding) {
            answer(exchange, 500, "{}");
        } else if (decision == null) {
            answer(exchange, 404, "{}");
        } else {
            var made = decision.apply(parameter(query, "callerId"));
            answer(exchange, 200, JSON.writeValueAsString(made));
        }
    }

    private static void served(HttpExchange exchange, Received request) throws IOException {
        if (request.uri().getPath().startsWith("/api/v1/public/")) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60, public");
        }
        answer(exchange, 200, "{\"path\":\"" + request.uri() + "\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Server", "upstream");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String document() {
        return """
        {"openapi": "3.1.0",
         "paths": {"/api/v1/salons": {"get": {"summary": "mine"}}, "/internal/access": {"get": {}}},
         "components": {"schemas": {"Thing": {"type": "object"}}}}
        """;
    }

    private static String parameter(String query, String name) {
        for (var pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError(name + " is missing in " + query);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
