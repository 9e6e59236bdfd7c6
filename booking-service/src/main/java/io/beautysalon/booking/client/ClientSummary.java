package io.beautysalon.booking.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card beside a booking.
 *
 * @param phone masked unless the caller may change cards
 * @param email masked unless the caller may change cards
 */
public record ClientSummary(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        int noShows,
        boolean blocked) {}
