package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.contracts.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a hold stand, under its locks: its time is its own for good. */
@Component
class Confirmation {

    private final Bookings bookings;
    private final TakenTime takenTime;
    private final BookingFacts facts;
    private final Remembrance remembrance;

    Confirmation(
            Bookings bookings, TakenTime takenTime, BookingFacts facts, Remembrance remembrance) {
        this.bookings = bookings;
        this.takenTime = takenTime;
        this.facts = facts;
        this.remembrance = remembrance;
    }

    /**
     * Confirms it.
     *
     * @param payment what was paid, or null when a card was saved or nothing was asked
     */
    void confirm(Booking booking, @Nullable UUID payment, Actor actor, Instant now) {
        var before = remembrance.moment(booking);
        booking.confirm(payment, now);
        bookings.flush();
        if (!takenTime.keep(booking.id(), null, booking.occupied().size())) {
            throw new IllegalStateException("hold " + booking.id() + " has lost its time");
        }
        facts.confirmed(booking, actor, false, now);
        remembrance.remember(booking, actor, "confirm", null, before, now);
    }
}
