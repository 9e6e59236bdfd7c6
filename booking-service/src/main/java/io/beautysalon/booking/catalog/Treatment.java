package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that the salon offers, such as "Colour". Only in Java it isn't called a service, which
 * means something else to every reader of Java.
 */
@Entity
@Table(name = "service")
class Treatment extends Entry {

    private @Nullable String description;
    private @Nullable UUID categoryId;

    protected Treatment() {}

    private Treatment(UUID id, String name, Instant createdAt) {
        super(id, name, createdAt);
    }

    static Treatment offered(UUID id, String name, @Nullable String description, Instant now) {
        var treatment = new Treatment(id, name, now);
        treatment.describe(description);
        return treatment;
    }

    void describe(@Nullable String text) {
        description = text;
    }

    /** Where it stands on the menu; null = outside all categories. */
    void file(@Nullable UUID category) {
        categoryId = category;
    }

    @Nullable String description() {
        return description;
    }

    @Nullable UUID categoryId() {
        return categoryId;
    }

    @Override
    protected String kind() {
        return "service";
    }
}
