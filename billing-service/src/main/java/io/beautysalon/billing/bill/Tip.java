package io.beautysalon.billing.bill;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a client gave to one who served; untaxed, and nobody takes a share of it.
 *
 * @param amount in minor units
 */
@Embeddable
record Tip(UUID staffId, long amount) {}
