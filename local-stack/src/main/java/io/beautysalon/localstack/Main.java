package io.beautysalon.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code demo}, {@code demo --against URL} or {@code up}, called by the launcher. */
public final class Main {

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Main() {}

    /** Runs one command from the repository's root. */
    public static void main(String[] args) {
        var console = new Console(System.out, isTerminal());
        var folders = Folders.of(Path.of("").toAbsolutePath());
        try {
            switch (args.length == 0 ? "" : args[0]) {
                case "up" -> up(console, folders);
                case "demo" -> demo(console, folders, args);
                default -> throw new Refusal("say demo or up");
            }
            System.exit(0);
        } catch (Refusal e) {
            end(console, String.valueOf(e.getMessage()), folders, 1);
        } catch (RuntimeException e) {
            end(console, "unexpected: " + e, folders, 2);
        }
    }

    private static void demo(Console console, Folders folders, String[] args) {
        if (args.length == 3 && args[1].equals("--against")) {
            new Demo(console, args[2]).play();
            return;
        }
        console.title("Starting the suite");
        try (var stack = new LocalStack(folders, console)) {
            closeOnSignal(stack);
            note(folders.pid());
            stack.start();
            new Demo(console, Topology.GATEWAY.url()).play();
        }
    }

    private static void up(Console console, Folders folders) {
        console.title("Starting the suite");
        try (var stack = new LocalStack(folders, console)) {
            closeOnSignal(stack);
            note(folders.pid());
            stack.start();
            Welcome.print(console);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where {@code ./salon down} finds this program, as long as it runs. */
    private static void note(Path pid) {
        try {
            requireAlone(pid);
            Files.createDirectories(pid.getParent());
            Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
            pid.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAlone(Path pid) throws IOException {
        if (Files.exists(pid)
                && ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isPresent()) {
            throw new Refusal("the suite is running already; ./salon down stops it");
        }
    }

    /** What fails because everything is being stopped is no news. */
    private static void end(Console console, String why, Folders folders, int code) {
        if (!STOPPING.get()) {
            console.failed(why, folders.logs());
        }
        System.exit(code);
    }

    private static boolean isTerminal() {
        return java.util.Optional.ofNullable(System.console())
                .map(java.io.Console::isTerminal)
                .orElse(false);
    }

    /** Ctrl-C leaves nothing behind. */
    private static void closeOnSignal(LocalStack stack) {
        Runnable stop =
                () -> {
                    STOPPING.set(true);
                    stack.close();
                };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop));
    }
}
