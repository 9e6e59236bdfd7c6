package io.beautysalon.stripetwin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a twin is to be. */
public final class StripeTwinBuilder {

    InetAddress address = InetAddress.getLoopbackAddress();
    int port;
    Clock clock = Clock.systemUTC();
    long seed = 1;
    int retryFactor = 1;
    Duration onboarding = Duration.ofMillis(200);
    @Nullable Path state;

    StripeTwinBuilder() {}

    /** Where it listens; in a container, the loopback address reaches nobody. */
    public StripeTwinBuilder address(InetAddress newAddress) {
        address = newAddress;
        return this;
    }

    /** 0, the default, takes a free one. */
    public StripeTwinBuilder port(int newPort) {
        port = newPort;
        return this;
    }

    public StripeTwinBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** The same seed and the same calls give the same ids and the same faults. */
    public StripeTwinBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * How much faster than Stripe refused webhooks are sent again; 300 makes the first retry come
     * after a second.
     */
    public StripeTwinBuilder retryFactor(int newFactor) {
        retryFactor = newFactor;
        return this;
    }

    /** How long a new account waits before it may take cards. */
    public StripeTwinBuilder onboarding(Duration newOnboarding) {
        onboarding = newOnboarding;
        return this;
    }

    /** Keeps the state in this folder and starts from what is there. */
    public StripeTwinBuilder state(Path folder) {
        state = folder;
        return this;
    }

    public StripeTwin start() {
        try {
            return new StripeTwin(this);
        } catch (IOException e) {
            throw new UncheckedIOException("The twin can't listen on port " + port, e);
        }
    }
}
