package io.beautysalon.billing.card;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose card it is.
 *
 * @param bookingId the booking that asked for it, or null when the desk did
 * @param account the salon's Stripe account
 * @param currency the salon's, ISO 4217
 */
@Embeddable
record CardOwner(UUID clientId, @Nullable UUID bookingId, String account, String currency) {

    CardOwner of(UUID client) {
        return new CardOwner(client, bookingId, account, currency);
    }
}
