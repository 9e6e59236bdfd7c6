package io.beautysalon.stripetwin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.World;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * The door for {@code /v1} and {@code /v2}: reads the exchange, lets the desk answer it, writes the
 * answer or breaks off.
 */
public final class Front implements HttpHandler {

    private static final System.Logger LOG = System.getLogger("stripe-twin");

    private final World world;
    private final Faults faults;
    private final Desk desk;

    public Front(
            World world,
            Faults faults,
            Router router,
            Idempotency idempotency,
            AccessCheck access) {
        this.world = world;
        this.faults = faults;
        this.desk = new Desk(world, faults, router, idempotency, access);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var request = Request.of(exchange, world.ids().text(14));
        if (faults.strike(FaultKind.DROP_BEFORE, request.subject()).isPresent()) {
            breakOff(exchange);
            return;
        }
        var answer = answer(request).with("Request-Id", request.id());
        faults.strike(FaultKind.ANSWER_LATE, request.subject()).ifPresent(Desk::waitFor);
        if (faults.strike(FaultKind.DROP_AFTER, request.subject()).isPresent()) {
            breakOff(exchange);
            return;
        }
        send(exchange, answer);
    }

    private Answer answer(Request request) {
        try {
            return desk.answer(request);
        } catch (StripeError error) {
            return Answer.of(error);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The twin has a fault of its own at " + request.subject(), e);
            return Answer.of(StripeError.broken());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /**
     * Half an answer, then nothing: a client can't tell what happened. Closing without a byte would
     * let the JDK's own client send the POST again behind its caller's back.
     */
    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
