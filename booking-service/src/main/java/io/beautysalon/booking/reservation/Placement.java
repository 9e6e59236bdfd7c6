package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.availability.PlannedVisit;
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
    private final WelcomeClient contacts;
    private final Arrivals arrivals;
    private final Remembrance remembrance;
    private final BookingFacts facts;
    private final Ids ids;

    Placement(
            Bookings bookings,
            Allocations allocations,
            WelcomeClient contacts,
            Arrivals arrivals,
            Remembrance remembrance,
            BookingFacts facts,
            Ids ids) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.contacts = contacts;
        this.arrivals = arrivals;
        this.remembrance = remembrance;
        this.facts = facts;
        this.ids = ids;
    }

    /** The new booking; empty when its time was lost after all, and the caller must go back. */
    Optional<UUID> place(PlannedVisit visit, HoldTime.Wish wish, Instant now) {
        contacts.requireWelcome(wish);
        var agreed = Agreement.on(visit, ids);
        var hold = Keeping.of(wish, agreed, visit.settings(), now);
        var booking =
                hold.map(each ->
                                Booking.kept(
                                        ids.next(), agreed, wish.owner(), ids.next(), each, now))
                        .orElseGet(() ->
                                Booking.standing(
                                        ids.next(), agreed, wish.owner(), ids.next(), now));
        if (wish.deposit() == Keeping.Deposit.WAIVED) {
            booking.waiveCollect();
        }
        contacts.link(booking, wish, now);
        bookings.add(booking);
        if (!take(booking, visit, now)) {
            return Optional.empty();
        }
        tell(booking, now);
        arrivals.arrive(booking, wish.entry(), now);
        bookings.flush();
        remembrance.remember(booking, "create", wish.entry().reason(), remembrance.nothing(), now);
        return Optional.of(booking.id());
    }

    private boolean take(Booking booking, PlannedVisit visit, Instant now) {
        var claim = CalendarClaim.of(booking, booking.holdEndsAt());
        if (visit.overbooks()) {
            allocations.overbook(claim, now);
            return true;
        }
        return allocations.take(claim, now);
    }

    private void tell(Booking booking, Instant now) {
        var endsAt = booking.holdEndsAt();
        if (endsAt == null) {
            facts.confirmed(booking, Caller.current().actor(), false, now);
        } else if (booking.status() == BookingStatus.HELD) {
            facts.held(booking, endsAt, now);
        } else {
            facts.approvalRequested(booking, endsAt, now);
        }
    }
}
