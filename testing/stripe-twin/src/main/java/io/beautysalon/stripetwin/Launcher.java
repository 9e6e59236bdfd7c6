package io.beautysalon.stripetwin;

import java.util.concurrent.CountDownLatch;

/** Runs a twin until it is stopped: {@code Launcher [port] [retry factor]}. */
final class Launcher {

    private Launcher() {}

    public static void main(String... args) throws InterruptedException {
        var port = args.length > 0 ? Integer.parseInt(args[0]) : 8085;
        var factor = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        var twin = StripeTwin.builder().port(port).retryFactor(factor).start();
        Runtime.getRuntime().addShutdownHook(new Thread(twin::close));
        System.out.println(
                "Stripe twin listens on " + twin.baseUrl() + ", see " + twin.baseUrl() + "/twin");
        new CountDownLatch(1).await();
    }
}
