package io.beautysalon.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** What the person at the terminal reads. */
public final class Console {

    private final PrintStream out;
    private final boolean colours;

    public Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void title(String text) {
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

    /** A domain event that passed by. */
    void event(String type, String topic, String key) {
        out.println(
                "     " + paint("36", "event ") + "%-30s %-15s %s…".formatted(type, topic, key));
    }

    /** Does something that takes a while, with a line every few seconds. */
    <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var ticker = Thread.ofVirtual().start(() -> tick(what));
        try {
            var result = work.get();
            good("%s ready after %.1f s".formatted(what, seconds(start)));
            return result;
        } finally {
            ticker.interrupt();
        }
    }

    static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private void tick(String what) {
        var waited = 0;
        while (true) {
            try {
                Thread.sleep(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                return; // it is ready
            }
            waited += 5;
            line("... %s: %d s".formatted(what, waited));
        }
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
