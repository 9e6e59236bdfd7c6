package io.beautysalon.contracts.access;

import io.beautysalon.contracts.tenant.SalonStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tenant-service says about one caller in one salon ({@code GET /internal/access}).
 *
 * @param salonId the salon
 * @param status the salon's own status
 * @param stage the entitlement's stage; the stricter of the two binds
 * @param epoch grows with every change of the salon's members, keys, status or entitlement
 * @param memberId the caller's membership, or null for somebody who is no member
 * @param scopes scope names by location id; {@code *} stands for every location; empty for somebody
 *     who is no member
 * @param decidedAt when this was true
 */
public record AccessDecision(
        UUID salonId,
        SalonStatus status,
        Stage stage,
        long epoch,
        @Nullable UUID memberId,
        Map<String, List<String>> scopes,
        Instant decidedAt) {

    /** The key in {@link #scopes} that stands for every location. */
    public static final String EVERY_LOCATION = "*";

    /** What binds: the stricter of status and stage. */
    public Stage effectiveStage() {
        return stage.strictest(Stage.of(status));
    }
}
