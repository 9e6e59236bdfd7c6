package io.beautysalon.starter.sample;

import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What facts do in the sample: each leaves a note, unless it is told to fail. */
@Component
class Effects {

    final ConcurrentHashMap<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    final ConcurrentHashMap<UUID, AtomicInteger> missing = new ConcurrentHashMap<>();
    final List<BillingEvent> seen = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void failNext(UUID aggregate, int times) {
        failures.put(aggregate, new AtomicInteger(times));
    }

    void missReference(UUID aggregate, int times) {
        missing.put(aggregate, new AtomicInteger(times));
    }

    void on(BillingEvent fact) {
        jdbc.sql("insert into note (id, text, version) values (?, 'effect', 0)")
                .param(UUID.randomUUID())
                .update();
        var left = failures.get(fact.aggregateId());
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("told to fail");
        }
        var unknown = missing.get(fact.aggregateId());
        if (unknown != null && unknown.getAndDecrement() > 0) {
            throw new ReferenceNotKnownYet("something of another topic");
        }
        seen.add(fact);
    }
}
