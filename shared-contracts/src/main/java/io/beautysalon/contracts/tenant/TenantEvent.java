package io.beautysalon.contracts.tenant;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What tenant-service tells. */
public sealed interface TenantEvent extends Fact
        permits SalonRegistered,
                SalonChanged,
                SalonStatusChanged,
                LocationOpened,
                LocationChanged,
                LocationStatusChanged,
                MemberEvent,
                TenantEvent.Unknown {

    /** A fact newer than this reader: it is counted and moves the reader's mark, nothing else. */
    record Unknown(String type, UUID salonId, UUID aggregateId, Instant occurredAt, Actor actor)
            implements TenantEvent {}
}
