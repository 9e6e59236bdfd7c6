package io.beautysalon.identityprovider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Finds the endpoint of a request and turns JSON into calls and answers into JSON. */
final class Router implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Router.class.getName());
    private static final int LARGEST_BODY = 64 * 1024;

    private final String prefix;
    private final List<Route> routes = new ArrayList<>();
    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    Router(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param template a path below the prefix; {@code {id}} stands for one segment
     */
    Router on(String method, String template, Endpoint endpoint) {
        routes.add(new Route(method, List.of(template.split("/")), endpoint));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return route(exchange);
        } catch (AuthProblem e) {
            return e.answer();
        } catch (JacksonException e) {
            return new AuthProblem(400, "bad_json", "Could not parse request body as JSON")
                    .answer();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "unexpected", e);
            return new AuthProblem(500, "unexpected_failure", "Unexpected failure").answer();
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        var segments = List.of(uri.getPath().substring(prefix.length()).split("/"));
        for (Route route : routes) {
            var path = route.match(exchange.getRequestMethod(), segments);
            if (path.isPresent()) {
                return route.endpoint.answer(
                        new Call(
                                path.get(),
                                query(uri.getRawQuery()),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                body(exchange)));
            }
        }
        throw new AuthProblem(404, "not_found", "Not found");
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new AuthProblem(413, "request_too_large", "Request body too large");
        }
        return bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        var bytes = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                query.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
            }
        }
        return query;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** What answers one kind of request. */
    interface Endpoint {
        Answer answer(Call call);
    }

    private record Route(String method, List<String> template, Endpoint endpoint) {

        Optional<Map<String, String>> match(String asked, List<String> segments) {
            if (!method.equals(asked) || segments.size() != template.size()) {
                return Optional.empty();
            }
            Map<String, String> path = new LinkedHashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                var expected = template.get(i);
                if (expected.startsWith("{")) {
                    path.put(expected.substring(1, expected.length() - 1), segments.get(i));
                } else if (!expected.equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(path);
        }
    }
}
