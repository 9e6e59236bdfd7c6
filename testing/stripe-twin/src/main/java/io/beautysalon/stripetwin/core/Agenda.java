package io.beautysalon.stripetwin.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is due later by the twin's clock: webhook attempts, activations, expiring holds. */
public final class Agenda implements AutoCloseable {

    /** The base clock may be a test's movable one, so nobody can compute how long to wait. */
    private static final long GLANCE_MILLIS = 10;

    private final VirtualClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
    private long numbers;
    private boolean open = true;

    public Agenda(VirtualClock clock) {
        this.clock = clock;
        Thread.ofVirtual().name("agenda").start(this::work);
    }

    public void after(Duration delay, Runnable task) {
        at(clock.instant().plus(delay), task);
    }

    public void at(Instant due, Runnable task) {
        lock.lock();
        try {
            entries.add(new Entry(due, numbers++, task));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs on the caller's thread what is due now, in order; whoever advances the clock sees the
     * effects.
     */
    public void runDue() {
        takeDue().forEach(Runnable::run);
    }

    private List<Runnable> takeDue() {
        lock.lock();
        try {
            var due = new ArrayList<Runnable>();
            while (somethingIsDue()) {
                due.add(entries.remove().task());
            }
            return due;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (awaitWork()) {
                runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (open && !somethingIsDue()) {
                if (entries.isEmpty()) {
                    changed.await();
                } else {
                    var signalled = changed.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    private boolean somethingIsDue() {
        return !entries.isEmpty() && !entries.element().due().isAfter(clock.instant());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
            entries.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Entry(Instant due, long number, Runnable task) {}
}
