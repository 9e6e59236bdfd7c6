package io.beautysalon.billing.bill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose bill it is.
 *
 * @param ownerUserId the signed-in user who booked, or null
 * @param guestGeneration which generation of the guest's capability still counts
 */
public record BillOwner(
        UUID bookingId,
        UUID locationId,
        @Nullable UUID clientId,
        @Nullable UUID ownerUserId,
        int guestGeneration) {}
