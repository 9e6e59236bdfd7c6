package io.beautysalon.contracts.booking;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.FactType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staff member was added or changed; carries the full state. */
@FactType(
        aggregate = "staff",
        fact = "changed",
        meaning = "A staff member was added or changed; carries the full state.",
        consumers = {"billing: seats"})
public record StaffChanged(
        UUID salonId,
        UUID staffId,
        Instant occurredAt,
        Actor actor,
        List<UUID> locationIds,
        @Nullable UUID memberId,
        boolean active)
        implements BookingEvent {

    @Override
    public UUID aggregateId() {
        return staffId;
    }
}
