package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.Rule;
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
    private final ContactLinks contactLinks;
    private final Refusals refusals;
    private final Remembrance remembrance;
    private final BookingFacts facts;
    private final Ids ids;

    Placement(
            Bookings bookings,
            Allocations allocations,
            ContactLinks contactLinks,
            Refusals refusals,
            Remembrance remembrance,
            BookingFacts facts,
            Ids ids) {
        this.bookings = bookings;
        this.allocations = allocations;
        this.contactLinks = contactLinks;
        this.refusals = refusals;
        this.remembrance = remembrance;
        this.facts = facts;
        this.ids = ids;
    }

    /** The new booking; empty when its time was lost after all, and the caller must go back. */
    Optional<UUID> place(PlannedVisit visit, HoldTime.Wish wish, Instant now) {
        if (contactLinks.isUnwelcome(wish.owner(), wish.contact())) {
            throw refusals.refusal(wish, Rule.TIME_TAKEN);
        }
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
        contactLinks.link(booking, wish.contact(), wish.clientId(), now);
        bookings.add(booking);
        if (!allocations.take(CalendarClaim.of(booking, booking.holdEndsAt()), now)) {
            return Optional.empty();
        }
        tell(booking, now);
        remembrance.remember(booking, "create", null, remembrance.nothing(), now);
        return Optional.of(booking.id());
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
