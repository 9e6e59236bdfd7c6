package io.beautysalon.localstack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the person at the terminal reads. */
public final class Console {

    private static final Duration TICK = Duration.ofSeconds(3);

    private final PrintStream out;
    private final boolean colours;
    private volatile String heading = "";

    public Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void title(String text) {
        heading = text;
        out.println();
        out.println(paint("1", text));
    }

    void line(String text) {
        out.println("  " + text);
    }

    void good(String text) {
        out.println("  " + paint("32", "ok ") + text);
    }

    void warn(String text) {
        out.println("  " + paint("33", "!! ") + text);
    }

    void bad(String text) {
        out.println("  " + paint("31", "xx ") + text);
    }

    /** Why it can't go on, at which step, and where to read more. */
    void failed(String why, Path logs) {
        bad(why);
        if (!heading.isEmpty()) {
            line("at: %s; the logs are in %s".formatted(heading, logs));
        }
    }

    /** A domain event that passed by. */
    void event(String type, String topic, String key) {
        out.println(
                "     " + paint("36", "event ") + "%-30s %-15s %s…".formatted(type, topic, key));
    }

    /** Does something that takes a while, with a line every few seconds. */
    <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = ticking(what, work);
        good("%s ready after %.1f s".formatted(what, seconds(start)));
        return result;
    }

    /** Waits for what events bring, with a line every few seconds. */
    void await(String what, BooleanSupplier condition) {
        var _ =
                ticking(
                        what,
                        () -> {
                            Await.that(what, condition);
                            return what;
                        });
    }

    static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private <T> T ticking(String what, Supplier<T> work) {
        var ticker = Thread.ofVirtual().start(() -> tick(what));
        try {
            return work.get();
        } finally {
            ticker.interrupt();
        }
    }

    private void tick(String what) {
        var waited = Duration.ZERO;
        while (true) {
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                return; // it is ready
            }
            waited = waited.plus(TICK);
            line("... waiting for %s: %d s".formatted(what, waited.toSeconds()));
        }
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
