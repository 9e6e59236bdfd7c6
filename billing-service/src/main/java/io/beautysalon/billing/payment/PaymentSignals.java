package io.beautysalon.billing.payment;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes those who wait for a booking's payment in this process; the others look every now and then.
 */
@Component
class PaymentSignals {

    private final ConcurrentHashMap<UUID, CompletableFuture<Boolean>> waiting =
            new ConcurrentHashMap<>();

    /** Wakes them once the caller's transaction has committed. */
    void afterCommit(UUID booking) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        var future = waiting.remove(booking);
                        if (future != null) {
                            future.complete(true);
                        }
                    }
                });
    }

    /** Waits for a signal, at most this long. */
    void await(UUID booking, Duration longest) {
        try {
            waiting.computeIfAbsent(booking, id -> new CompletableFuture<>())
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            waiting.remove(booking); // nobody called: the caller looks by itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
