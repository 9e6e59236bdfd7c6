package io.beautysalon.provisioning;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is started together with this program may take a while until it answers. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
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
                LOG.warn("{} is not ready, trying again: {}", what, e.getMessage());
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
