package io.beautysalon.booking.resource;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One thing of a pool, at one location for good: what a booking takes. */
@Entity
class ResourceUnit extends Entry {

    private UUID poolId;
    private UUID locationId;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init")
    protected ResourceUnit() {}

    private ResourceUnit(UUID id, String name, Instant createdAt, UUID poolId, UUID locationId) {
        super(id, name, createdAt);
        this.poolId = poolId;
        this.locationId = locationId;
    }

    static ResourceUnit in(
            ResourcePool pool, UUID id, String name, UUID locationId, Instant createdAt) {
        return new ResourceUnit(id, name, createdAt, pool.id(), locationId);
    }

    /** The first one that is free is given away first. */
    void order(int place) {
        displayOrder = place;
    }

    UUID poolId() {
        return poolId;
    }

    UUID locationId() {
        return locationId;
    }

    int displayOrder() {
        return displayOrder;
    }

    @Override
    protected String kind() {
        return "unit";
    }
}
