package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Allocations;
import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Calls a booking off, for its client or for the salon, and gives its time back. */
@UseCase
class CancelBooking {

    private final Bookings bookings;
    private final BookingAccess access;
    private final CalendarLocks locks;
    private final Allocations allocations;
    private final BookingFacts facts;
    private final AuditTrail audit;
    private final Clock clock;

    CancelBooking(
            Bookings bookings,
            BookingAccess access,
            CalendarLocks locks,
            Allocations allocations,
            BookingFacts facts,
            AuditTrail audit,
            Clock clock) {
        this.bookings = bookings;
        this.access = access;
        this.locks = locks;
        this.allocations = allocations;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void cancel(UUID id, IfMatch seen, @Nullable Initiator wanted, @Nullable String reason) {
        var booking = bookings.booking(id);
        var initiator = access.initiator(booking, wanted);
        seen.check(booking.version());
        locks.share(booking.locationId(), booking.time().dates());
        locks.subjects(booking.subjects());
        bookings.lock(booking);
        seen.check(booking.version());
        var before = booking.status();
        var now = clock.instant();
        var settlement = booking.cancel(initiator, reason, now);
        bookings.flush();
        allocations.release(id);
        facts.cancelled(booking, initiator, reason, settlement, now);
        audit.record("booking.cancel", id, before.name(), booking.status().name());
    }
}
