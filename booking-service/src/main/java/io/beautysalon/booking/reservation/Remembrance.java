package io.beautysalon.booking.reservation;

import io.beautysalon.booking.history.History;
import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what became of a booking into its history and the salon's audit trail. */
@Component
public class Remembrance {

    private final History history;
    private final AuditTrail audit;

    Remembrance(History history, AuditTrail audit) {
        this.history = history;
        this.audit = audit;
    }

    /** How a booking was at one moment. */
    public static final class Moment {

        private final @Nullable BookingShape shape;

        private Moment(@Nullable BookingShape shape) {
            this.shape = shape;
        }

        private @Nullable String status() {
            return shape == null ? null : shape.status().name();
        }
    }

    /** How it is now, to be compared with later. */
    public Moment moment(Booking booking) {
        return new Moment(BookingShape.of(booking));
    }

    /** Before there was any. */
    Moment nothing() {
        return new Moment(null);
    }

    /** What the caller at hand did, or the clock outside a request. */
    public void remember(
            Booking booking, String action, @Nullable String reason, Moment before, Instant now) {
        var actor = Caller.present().map(Caller::actor).orElseGet(() -> Actor.clock(action));
        remember(booking, actor, action, reason, before, now);
        if (Caller.present().isPresent()) {
            audit.record(
                    "booking." + action, booking.id(), before.status(), booking.status().name());
        }
    }

    /** What somebody else's fact did. */
    public void remember(
            Booking booking,
            Actor actor,
            String action,
            @Nullable String reason,
            Moment before,
            Instant now) {
        history.add(
                booking.id(), actor, action, reason, before.shape, BookingShape.of(booking), now);
    }
}
