package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;

/** A closed bill was opened again. */
@FactType(
        aggregate = "bill",
        fact = "reopened",
        meaning = "A closed bill was opened again.",
        consumers = {"booking: paid in calendar and list"})
public record BillReopened(
        UUID salonId,
        UUID billId,
        Instant occurredAt,
        Actor actor,
        UUID bookingId,
        Money total,
        Money tips,
        Money due)
        implements BillEvent {

    @Override
    public UUID aggregateId() {
        return billId;
    }
}
