package io.beautysalon.stripetwin.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /twin} and {@code /truth}: everything a test or a curious reader can do to the twin over
 * HTTP.
 */
public final class ControlPanel implements HttpHandler {

    private final Controls controls;

    public ControlPanel(Controls controls) {
        this.controls = controls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (StripeError e) {
                send(exchange, e.status(), "application/json", Trees.bytes(e.body()));
            } catch (JacksonException | IllegalArgumentException e) {
                var problem = Trees.object().put("error", String.valueOf(e.getMessage()));
                send(exchange, 400, "application/json", Trees.bytes(problem));
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var steps = List.of(path.substring(1).split("/", -1));
        if (path.equals("/twin")) {
            send(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    Page.of(controls.truth().dump()).getBytes(UTF_8));
        } else if (path.equals("/truth")) {
            send(exchange, 200, "application/json", Trees.indented(controls.truth().dump()));
        } else {
            var body = exchange.getRequestBody().readAllBytes();
            var json =
                    body.length > 0 && body[0] == '{'
                            ? (ObjectNode) Trees.parse(body)
                            : Trees.object();
            var answer =
                    controls.act(exchange.getRequestMethod(), steps.subList(1, steps.size()), json);
            send(exchange, 200, "application/json", Trees.indented(answer));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
