package io.beautysalon.booking.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as other features need it.
 *
 * @param userId who owns it, or null
 */
public record KnownClient(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable UUID userId) {}
