package io.beautysalon.billing.bill;

import java.util.UUID;

/** What was paid for a booking; payments know. All in minor units. */
public interface Takings {

    /** Holds the booking's money until the caller's transaction ends; comes before any bill. */
    void lock(UUID booking);

    /** Taken and not given back; fees aren't for the visit. */
    long paid(UUID booking);

    /** What clients are asked for on this bill and haven't paid yet. */
    long asked(UUID booking);
}
