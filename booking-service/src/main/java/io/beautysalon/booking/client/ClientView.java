package io.beautysalon.booking.client;

import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is shown.
 *
 * @param phone masked unless the caller may change cards
 * @param email masked unless the caller may change cards
 */
record ClientView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        int noShows,
        int disputes,
        boolean blocked,
        @Nullable String blockedReason,
        boolean archived,
        Instant createdAt,
        Instant updatedAt)
        implements Identified {

    static ClientView of(Client client) {
        var mask = Mask.ofCaller();
        var reach = client.reach();
        return new ClientView(
                client.id(),
                reach.name(),
                mask.phone(reach.phone()),
                mask.email(reach.email()),
                client.noShows(),
                client.disputes(),
                client.blockedAt() != null,
                mask == Mask.NONE ? client.blockedReason() : null,
                client.archivedAt() != null,
                client.createdAt(),
                client.updatedAt());
    }
}
