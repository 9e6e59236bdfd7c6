package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A heading of the menu, under which services stand. */
@Entity
class ServiceCategory extends Entry {

    private int displayOrder;

    protected ServiceCategory() {}

    private ServiceCategory(UUID id, String name, Instant createdAt) {
        super(id, name, createdAt);
    }

    static ServiceCategory headed(UUID id, String name, Instant now) {
        return new ServiceCategory(id, name, now);
    }

    void order(int place) {
        displayOrder = place;
    }

    int displayOrder() {
        return displayOrder;
    }

    @Override
    protected String kind() {
        return "service-category";
    }
}
