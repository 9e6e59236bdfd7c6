package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java can't send itself. */
final class Signals {

    private Signals() {}

    /** Sends a signal by its name, such as STOP or CONT. */
    static void send(String signal, Process process) {
        try {
            var kill =
                    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .inheritIO()
                            .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("no process takes " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
