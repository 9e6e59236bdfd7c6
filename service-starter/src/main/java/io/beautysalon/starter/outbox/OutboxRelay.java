package io.beautysalon.starter.outbox;

import io.beautysalon.starter.tenancy.Relay;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox to Kafka: shard by shard, each under an advisory lock, so that any number of
 * instances keep the order of a key. Woken by commits, and looks by itself in case a wake-up was
 * lost.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Relay database;
    private final OutboxSender sender;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable ExecutorService lanes;
    private @Nullable Thread loop;
    private volatile boolean running;

    OutboxRelay(
            Relay database,
            OutboxSender sender,
            OutboxProperties properties,
            OutboxMetrics metrics) {
        this.database = database;
        this.sender = sender;
        this.properties = properties;
        this.metrics = metrics;
    }

    void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        lanes =
                Executors.newFixedThreadPool(
                        properties.connections(), Thread.ofVirtual().name("outbox-", 0).factory());
        loop = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wakeUps.release();
        try {
            if (loop != null) {
                loop.join(TimeUnit.SECONDS.toMillis(15));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lanes != null) {
            lanes.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (relayAll() == 0) {
                    rest();
                }
                metrics.succeeded();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                // database or broker away: rows wait, requests go on
                LOG.warn("outbox relay pauses: {}", e.toString());
                metrics.failed();
                restQuietly();
            }
        }
    }

    /** Relays every shard that has rows; tells how many rows were sent. */
    int relayAll() throws Exception {
        var shards = database.call(OutboxRows::waitingShards);
        if (shards.isEmpty() || lanes == null) {
            return 0;
        }
        var sent = 0;
        for (var lane : lanes.invokeAll(shards.stream().map(this::relaying).toList())) {
            try {
                sent += lane.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return sent;
    }

    private Callable<Integer> relaying(int shard) {
        return () ->
                database.call(jdbc -> {
                    if (!OutboxRows.lock(jdbc, properties.lockClass(), shard)) {
                        return 0; // another instance has it
                    }
                    var rows = OutboxRows.oldest(jdbc, shard, properties.batch());
                    var outcome = sender.send(rows);
                    OutboxRows.delete(jdbc, shard, outcome.sent());
                    outcome.refused().forEach((row, reason) -> OutboxRows.bury(jdbc, row, reason));
                    metrics.sent(outcome.sent().size());
                    return outcome.sent().size();
                });
    }

    private void rest() throws InterruptedException {
        var poll = properties.poll().toMillis();
        var wait = poll / 2 + ThreadLocalRandom.current().nextLong(poll);
        if (wakeUps.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void restQuietly() {
        try {
            Thread.sleep(properties.poll().multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
