package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What booking-service tells. */
public sealed interface BookingEvent extends Fact
        permits BookingHeld,
                BookingCollectRequested,
                BookingApprovalRequested,
                BookingDeclined,
                BookingConfirmed,
                BookingExpired,
                BookingPaymentUnplaced,
                BookingRescheduled,
                BookingLinesCancelled,
                BookingCheckedIn,
                BookingExtended,
                BookingCompleted,
                BookingCancelled,
                BookingNoShow,
                BookingReopened,
                BookingClientChanged,
                BookingManageLinkRotated,
                StaffChanged,
                BookingEvent.Unknown {

    /** A fact newer than this reader: it is counted and moves the reader's mark, nothing else. */
    record Unknown(String type, UUID salonId, UUID aggregateId, Instant occurredAt, Actor actor)
            implements BookingEvent {}
}
