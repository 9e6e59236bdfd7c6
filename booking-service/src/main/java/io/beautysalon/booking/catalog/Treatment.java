package io.beautysalon.booking.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that the salon offers, such as "Colour". Only in Java it isn't called a service, which
 * means something else to every reader of Java.
 */
@Entity
@Table(name = "service")
class Treatment {

    @Id private UUID id;
    private String name;
    private @Nullable String description;
    private @Nullable Instant archivedAt;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Treatment() {}

    private Treatment(UUID id, String name, @Nullable String description, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.createdAt = createdAt;
    }

    static Treatment offered(UUID id, String name, @Nullable String description, Instant now) {
        return new Treatment(id, name, description, now);
    }

    void rename(String newName) {
        name = newName;
    }

    void describe(@Nullable String text) {
        description = text;
    }

    /** Leaves bookings alone: what was booked stays booked. */
    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    boolean archived() {
        return archivedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
