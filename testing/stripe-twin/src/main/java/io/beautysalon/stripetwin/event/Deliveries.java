package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.stripetwin.wire.Faults;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings every event to every endpoint that hears it: at least once, in no promised order, for
 * three days.
 */
public final class Deliveries {

    private static final Duration REORDERED = Duration.ofMillis(300);

    private static final String PENDING = "pending_webhooks";

    private final World world;
    private final Endpoints endpoints;
    private final Faults faults;
    private final Postman postman;
    private final RetrySchedule schedule;
    private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

    public Deliveries(
            World world,
            Endpoints endpoints,
            Faults faults,
            Postman postman,
            RetrySchedule schedule) {
        this.world = world;
        this.endpoints = endpoints;
        this.faults = faults;
        this.postman = postman;
        this.schedule = schedule;
    }

    /** How many endpoints hear it. */
    int announce(ObjectNode event, String account) {
        var type = Trees.text(event, "type", "");
        var thin = Events.THIN.equals(Trees.text(event, "object"));
        var hearing = endpoints.hearing(type, account, thin);
        if (!thin) {
            event.put(PENDING, hearing.size());
        }
        hearing.forEach(endpoint -> dispatch(new Delivery(event, endpoint)));
        return hearing.size();
    }

    /** Sends the event again to everyone who hears it, as the dashboard's button does. */
    public int replay(String account, String eventId) {
        var event =
                world.store()
                        .find(account, eventId)
                        .orElseThrow(
                                () -> new IllegalArgumentException("No such event: " + eventId));
        return announce(event, account);
    }

    /** Whether every endpoint that hears the event has accepted it. */
    static boolean succeeded(ObjectNode event) {
        return Trees.number(event, PENDING) == 0;
    }

    public ArrayNode describe() {
        var all = Trees.array();
        deliveries.forEach(delivery -> all.add(delivery.describe()));
        return all;
    }

    private void dispatch(Delivery delivery) {
        deliveries.add(delivery);
        var type = delivery.eventType();
        if (faults.strike(FaultKind.WEBHOOK_DROP, type).isPresent()) {
            var ignored = delivery.answered(0, true);
            return;
        }
        var wait =
                faults.strike(FaultKind.WEBHOOK_REORDER, type).isPresent()
                        ? REORDERED
                        : Duration.ZERO;
        var delayed = faults.strike(FaultKind.WEBHOOK_DELAY, type);
        send(delivery, delayed.isPresent() ? delayed.get().delay() : wait);
        if (faults.strike(FaultKind.WEBHOOK_DUPLICATE, type).isPresent()) {
            send(delivery, Duration.ZERO);
        }
    }

    private void send(Delivery delivery, Duration wait) {
        world.agenda()
                .after(wait, () -> postman.carry(delivery, status -> settle(delivery, status)));
    }

    private void delivered(ObjectNode event) {
        if (event.has(PENDING)) {
            event.put(PENDING, Math.max(0, Trees.number(event, PENDING) - 1));
        }
        world.store().touched();
    }

    /** What some endpoint had not accepted when the twin stopped is sent again. */
    public void resume() {
        for (var account : world.store().accounts()) {
            world.store().list(account, Events.SNAPSHOT).reversed().stream()
                    .filter(event -> Trees.number(event, PENDING) > 0)
                    .forEach(event -> {
                        var hearing = announce(event, account);
                    });
        }
    }

    private void settle(Delivery delivery, int status) {
        var next = schedule.after(delivery.attempts() + 1);
        if (delivery.answered(status, next.isEmpty())) {
            world.store().locked(() -> delivered(delivery.event()));
        }
        if (delivery.state() == Delivery.State.PENDING) {
            next.ifPresent(wait -> send(delivery, wait));
        }
    }
}
