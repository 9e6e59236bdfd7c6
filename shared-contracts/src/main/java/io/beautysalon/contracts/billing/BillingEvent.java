package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What billing-service tells. */
public sealed interface BillingEvent extends Fact
        permits PaymentEvent,
                CardEvent,
                BillEvent,
                PaymentAccountChanged,
                EntitlementChanged,
                BillingEvent.Unknown {

    /** A fact newer than this reader: it is counted and moves the reader's mark, nothing else. */
    record Unknown(String type, UUID salonId, UUID aggregateId, Instant occurredAt, Actor actor)
            implements BillingEvent {}
}
