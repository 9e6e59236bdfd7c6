package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.security.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a planned visit into the calendar, under its subjects' locks. */
@Component
class Placement {

    private final Bookings bookings;
    private final Allocations allocations;
    private final BookingFacts facts;
    private final Ids ids;

    Placement(Bookings bookings, Allocations allocations, BookingFacts facts, Ids ids) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.facts = facts;
        this.ids = ids;
    }

    /** The new booking; empty when its time was lost after all, and the caller must go back. */
    Optional<UUID> place(PlannedVisit visit, HoldTime.Wish wish, Instant now) {
        var booking =
                Booking.placed(
                        ids.next(),
                        Agreement.on(visit, ids),
                        wish.owner(),
                        wish.contact(),
                        visit.settings().hold(),
                        now);
        bookings.add(booking);
        if (!allocations.take(CalendarClaim.of(booking, booking.holdEndsAt()), now)) {
            return Optional.empty();
        }
        tell(booking, Caller.current().actor(), now);
        return Optional.of(booking.id());
    }

    private void tell(Booking booking, Actor actor, Instant now) {
        var holdEndsAt = booking.holdEndsAt();
        if (holdEndsAt == null) {
            facts.confirmed(booking, actor, false, now);
        } else {
            facts.held(booking, holdEndsAt, now);
        }
    }
}
