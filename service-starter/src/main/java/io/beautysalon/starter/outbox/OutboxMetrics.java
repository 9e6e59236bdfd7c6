package io.beautysalon.starter.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator watches: rows sent, and when the relay last got through. */
final class OutboxMetrics {

    private final Counter sent;
    private final Counter failures;
    private final AtomicLong lastSuccess = new AtomicLong();
    private final Clock clock;

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.sent = registry.counter("salon.outbox.sent");
        this.failures = registry.counter("salon.outbox.failures");
        registry.gauge("salon.outbox.last.success.seconds", lastSuccess);
    }

    void sent(int rows) {
        sent.increment(rows);
    }

    void failed() {
        failures.increment();
    }

    void succeeded() {
        lastSuccess.set(clock.instant().getEpochSecond());
    }
}
