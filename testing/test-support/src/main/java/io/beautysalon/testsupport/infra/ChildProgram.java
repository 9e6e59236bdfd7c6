package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside this one: its output is added to a file, and it ends when this Java does. */
public final class ChildProgram implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProgram(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a program. */
    public static ChildProgram start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var child = new ChildProgram(name, builder.start(), log);
            child.closeWithThisJava();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be started", e);
        }
    }

    /** Where its output is. */
    public Path log() {
        return log;
    }

    /** Whether it runs; false after it ended by itself. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it at once, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it without ending it, as a frozen machine would be. */
    public void freeze() {
        Signals.send("STOP", process);
    }

    /** Lets it go on. */
    public void thaw() {
        Signals.send("CONT", process);
    }

    private void closeWithThisJava() {
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        } catch (IllegalStateException e) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " is not started any more: Java ends", e);
        }
    }

    /** Fails with the place of its log when it has ended. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + "; its log: " + log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(35, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
