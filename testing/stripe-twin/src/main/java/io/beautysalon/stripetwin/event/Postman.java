package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.VirtualClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** Carries webhooks over HTTP, each on a virtual thread of its own. */
public final class Postman implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final VirtualClock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .executor(threads)
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    public Postman(VirtualClock clock) {
        this.clock = clock;
    }

    /** Tells the status of the answer, or 0 when there was none. */
    void carry(Delivery delivery, IntConsumer answered) {
        threads.execute(() -> answered.accept(post(delivery)));
    }

    private int post(Delivery delivery) {
        var body = delivery.body();
        var request =
                HttpRequest.newBuilder(delivery.endpoint().url())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                        .header(
                                "Stripe-Signature",
                                Signature.header(
                                        body, delivery.endpoint().secret(), clock.signingTime()))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
