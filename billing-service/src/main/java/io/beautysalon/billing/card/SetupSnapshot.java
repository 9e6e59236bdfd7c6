package io.beautysalon.billing.card;

import io.beautysalon.contracts.billing.CardSetupFailedCause;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A setup as Stripe shows it at one moment.
 *
 * @param cardHint our card's id from its metadata: a hint, never proof
 * @param clientSecret for the client's browser
 * @param saved whether the card is on file
 * @param cancelled whether nobody can give one any more
 * @param failure why the last attempt failed, or null
 * @param face the card, once there is one
 */
public record SetupSnapshot(
        String setup,
        @Nullable UUID cardHint,
        @Nullable String clientSecret,
        boolean saved,
        boolean cancelled,
        @Nullable CardSetupFailedCause failure,
        @Nullable CardFace face) {}
