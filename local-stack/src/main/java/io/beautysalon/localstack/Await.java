package io.beautysalon.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what events bring. */
public final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(100);

    private Await() {}

    public static void that(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Refusal(what + " did not come within " + LIMIT.toSeconds() + " s");
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("interrupted");
            }
        }
    }
}
