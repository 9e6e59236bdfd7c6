package io.beautysalon.provisioning;

import java.time.Duration;
import java.util.function.Supplier;

/** What is started together with this program may take a while until it answers. */
final class Patience {

    private static final System.Logger LOG = System.getLogger(Patience.class.getName());
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Patience() {}

    static void with(String what, Runnable work) {
        var _ =
                with(
                        what,
                        () -> {
                            work.run();
                            return what;
                        });
    }

    /** Tries for a minute, with a line for every failure; the last one is thrown. */
    static <T> T with(String what, Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(what + ": " + e.getMessage(), e);
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} is not ready, trying again: {1}",
                        what,
                        e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
