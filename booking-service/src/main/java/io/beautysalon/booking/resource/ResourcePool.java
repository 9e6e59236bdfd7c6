package io.beautysalon.booking.resource;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Things of one kind, any of which will do, such as "chair". */
@Entity
class ResourcePool extends Entry {

    protected ResourcePool() {}

    private ResourcePool(UUID id, String name, Instant createdAt) {
        super(id, name, createdAt);
    }

    static ResourcePool of(UUID id, String name, Instant now) {
        return new ResourcePool(id, name, now);
    }

    @Override
    protected String kind() {
        return "resource-pool";
    }
}
