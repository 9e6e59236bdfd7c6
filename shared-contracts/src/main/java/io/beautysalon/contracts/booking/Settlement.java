package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the salon may keep for a booking, in absolute terms: billing moves captured money towards
 * it.
 *
 * @param keep the target, zero or more
 * @param reason why, UPPER_SNAKE
 * @param quoteId the quote that was executed, or null
 */
public record Settlement(Money keep, String reason, @Nullable UUID quoteId) {}
