package io.beautysalon.localstack;

import io.beautysalon.localstack.Topology.Program;
import io.beautysalon.testsupport.infra.ChildProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Waits until a service says that it is ready. */
final class Health {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final Duration STEP = Duration.ofMillis(200);

    private Health() {}

    /** Waits for all of them; one that ends while starting ends the wait. */
    static void await(Map<Program, ChildProgram> services, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        var waiting = new LinkedHashMap<>(services);
        while (!waiting.isEmpty()) {
            waiting.forEach(Health::requireAlive);
            waiting.keySet().removeIf(Health::isReady);
            if (System.nanoTime() > end) {
                throw new Refusal(
                        "not ready after %d s: %s; see their logs"
                                .formatted(
                                        limit.toSeconds(),
                                        waiting.keySet().stream().map(Program::name).toList()));
            }
            pause();
        }
    }

    private static void requireAlive(Program service, ChildProgram program) {
        if (!program.isAlive()) {
            throw new Refusal(
                    "%s-service ended while starting; its log: %s"
                            .formatted(service.name(), program.log()));
        }
    }

    private static boolean isReady(Program service) {
        var uri =
                URI.create(
                        "http://127.0.0.1:" + service.management() + "/actuator/health/readiness");
        try {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while waiting for " + service.name());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
