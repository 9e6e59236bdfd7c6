package io.beautysalon.starter.secrets;

import com.zaxxer.hikari.HikariCredentialsProvider;
import com.zaxxer.hikari.util.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.vault.core.VaultOperations;

/**
 * A database user that Vault mints for this process and replaces at half of its life: the new one
 * first, then the pool's connections one by one, the old one's lease is left to end by itself.
 * Nothing that runs is cut off. A user dies with the token that minted it, so a new token replaces
 * it at once.
 */
public final class RotatingDatabaseUser implements HikariCredentialsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(RotatingDatabaseUser.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final VaultOperations vault;
    private final String role;
    private final TaskScheduler scheduler;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Credentials credentials;
    private volatile Duration life;
    private final AtomicReference<@Nullable ScheduledFuture<?>> next = new AtomicReference<>();

    RotatingDatabaseUser(VaultOperations vault, String role, TaskScheduler scheduler) {
        this.vault = vault;
        this.role = role;
        this.scheduler = scheduler;
        var minted = MintedUser.of(vault, role);
        this.credentials = minted.credentials();
        this.life = minted.life();
        replaceAfter(life.dividedBy(2));
    }

    @Override
    public Credentials getCredentials() {
        return credentials;
    }

    /** How long Vault lets a user live. */
    public Duration life() {
        return life;
    }

    /** Called after each replacement, with the new user in place. */
    public void onReplaced(Runnable listener) {
        listeners.add(listener);
    }

    /** Doesn't wait for half of its life; returns before it is done. */
    void replaceNow() {
        replaceAfter(Duration.ZERO);
    }

    private synchronized void replace() {
        try {
            var minted = MintedUser.of(vault, role);
            credentials = minted.credentials();
            life = minted.life();
            listeners.forEach(Runnable::run);
            LOG.info("database user of {} was replaced", role);
            replaceAfter(life.dividedBy(2));
        } catch (RuntimeException e) {
            LOG.warn("database user of {} could not be replaced yet: {}", role, e.getMessage());
            replaceAfter(RETRY.compareTo(life.dividedBy(8)) < 0 ? RETRY : life.dividedBy(8));
        }
    }

    private void replaceAfter(Duration wait) {
        var at = Instant.now(scheduler.getClock()).plus(wait);
        var before = next.getAndSet(scheduler.schedule(this::replace, at));
        if (before != null) {
            before.cancel(false);
        }
    }
}
