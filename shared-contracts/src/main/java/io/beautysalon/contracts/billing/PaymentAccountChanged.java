package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.UUID;

/** A salon can be paid by card, or no longer. */
@FactType(
        aggregate = "payment-account",
        fact = "changed",
        meaning = "A salon can be paid by card, or no longer.",
        consumers = {"booking: deposit or pay in the salon"})
public record PaymentAccountChanged(
        UUID salonId,
        UUID paymentAccountId,
        Instant occurredAt,
        Actor actor,
        PaymentAccountState state,
        boolean canCharge,
        Instant since)
        implements BillingEvent {

    @Override
    public UUID aggregateId() {
        return paymentAccountId;
    }
}
