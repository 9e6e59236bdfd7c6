package io.beautysalon.booking.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way to have a service, such as "long hair": what is booked. */
@Entity
class Variant {

    @Id private UUID id;
    private UUID serviceId;
    private String name;
    private boolean online;
    private int displayOrder;
    private @Nullable Instant archivedAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "variant_location", joinColumns = @JoinColumn(name = "variant_id"))
    private Set<OfferedAt> locations = new HashSet<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Variant() {}

    private Variant(UUID id, UUID serviceId, String name, Instant createdAt) {
        this.id = id;
        this.serviceId = serviceId;
        this.name = name;
        this.createdAt = createdAt;
    }

    static Variant of(Treatment treatment, UUID id, String name, Instant now) {
        return new Variant(id, treatment.id(), name, now);
    }

    void rename(String newName) {
        name = newName;
    }

    /** Whether clients book it on their own, or only the desk does. */
    void bookOnline(boolean allowed) {
        online = allowed;
    }

    void order(int place) {
        displayOrder = place;
    }

    /** None = everywhere. */
    void offerAt(Collection<OfferedAt> places) {
        locations.clear();
        locations.addAll(places);
    }

    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    UUID id() {
        return id;
    }

    UUID serviceId() {
        return serviceId;
    }

    String name() {
        return name;
    }

    boolean online() {
        return online;
    }

    int displayOrder() {
        return displayOrder;
    }

    Set<OfferedAt> locations() {
        return Set.copyOf(locations);
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
