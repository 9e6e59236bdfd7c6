package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked from the client, and until when.
 *
 * @param mode what is asked
 * @param amount how much; zero for NONE and SAVE_CARD
 * @param saveCard whether the card is kept for a later fee
 * @param captureMode how a payment is taken
 * @param payBy when the ask ends, or null when it doesn't
 */
public record Collect(
        CollectMode mode,
        Money amount,
        boolean saveCard,
        CaptureMode captureMode,
        @Nullable Instant payBy) {}
