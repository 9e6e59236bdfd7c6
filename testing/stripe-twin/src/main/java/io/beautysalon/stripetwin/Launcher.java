package io.beautysalon.stripetwin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a twin until it is stopped: {@code Launcher [port] [retry factor] [--state folder]}. It
 * listens on the loopback address unless {@code SERVER_ADDRESS} names another.
 */
final class Launcher {

    private Launcher() {}

    public static void main(String... args) throws InterruptedException, UnknownHostException {
        var plain = new ArrayList<>(List.of(args));
        var twin = StripeTwin.builder();
        var state = plain.indexOf("--state");
        if (state >= 0) {
            if (state + 1 == plain.size()) {
                throw new IllegalArgumentException("--state needs a folder");
            }
            twin.state(Path.of(plain.remove(state + 1)));
            twin.seed(new SecureRandom().nextLong()); // what outlives it has met its ids
            plain.remove(state);
        }
        var address = System.getenv("SERVER_ADDRESS");
        if (address != null) {
            twin.address(InetAddress.getByName(address));
        }
        twin.port(plain.isEmpty() ? 8085 : Integer.parseInt(plain.getFirst()));
        twin.retryFactor(plain.size() > 1 ? Integer.parseInt(plain.get(1)) : 300);
        var running = twin.start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        System.out.println(
                "Stripe twin listens on "
                        + running.baseUrl()
                        + ", see "
                        + running.baseUrl()
                        + "/twin");
        new CountDownLatch(1).await();
    }
}
