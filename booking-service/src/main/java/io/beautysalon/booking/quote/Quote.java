package io.beautysalon.booking.quote;

import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised.
 *
 * @param version the booking's version that it was made for
 * @param keep the most that the salon will keep of the booking's money
 * @param total the most that the booking will cost afterwards, for a RESCHEDULE
 * @param about what exactly is to be done, as a digest; empty where there is no choice
 */
public record Quote(
        UUID id,
        QuoteKind kind,
        UUID bookingId,
        long version,
        Money keep,
        @Nullable Money total,
        String about,
        Instant expiresAt) {}
