package io.beautysalon.billing.bill;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk changed about a bill, and why.
 *
 * @param amount in minor units, always positive
 * @param taxCategory of an extra line; the others change the tax of the lines they spread over
 * @param addedBy the member who did it, a pseudonym
 */
@Embeddable
record Adjustment(
        UUID id,
        @Enumerated(EnumType.STRING) Kind kind,
        long amount,
        String reason,
        @Nullable String taxCategory,
        @Nullable Integer taxRateBp,
        @Nullable Boolean taxIncluded,
        String addedBy) {

    /** Which way it goes. */
    enum Kind {
        DISCOUNT,
        SURCHARGE,
        EXTRA
    }

    /** What it adds to the lines' prices, an extra line apart. */
    long spread() {
        return switch (kind) {
            case DISCOUNT -> -amount;
            case SURCHARGE -> amount;
            case EXTRA -> 0;
        };
    }
}
