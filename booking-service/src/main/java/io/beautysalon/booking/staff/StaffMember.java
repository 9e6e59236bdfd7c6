package io.beautysalon.booking.staff;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.StaffChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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

/** Somebody who performs services. */
@Entity
class StaffMember {

    @Id private UUID id;
    private String name;
    private int displayOrder;
    private @Nullable UUID memberId;
    private @Nullable Instant archivedAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_location", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "location_id")
    private Set<UUID> locationIds = new HashSet<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    private StaffMember(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    static StaffMember hired(UUID id, String name, Collection<UUID> locationIds, Instant now) {
        var member = new StaffMember(id, name, now);
        member.locationIds.addAll(locationIds);
        return member;
    }

    void rename(String newName) {
        name = newName;
    }

    void order(int place) {
        displayOrder = place;
    }

    /** The salon's member who is this person, so that a stylist sees her own calendar. */
    void link(@Nullable UUID member) {
        memberId = member;
    }

    void workAt(Collection<UUID> locations) {
        locationIds.clear();
        locationIds.addAll(locations);
    }

    /** Is offered no longer; bookings stay. */
    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    /** The full state, as billing counts seats by it. */
    StaffChanged changedFact(UUID salonId, Instant now, Actor actor) {
        return new StaffChanged(
                salonId,
                id,
                now,
                actor,
                locationIds.stream().sorted().toList(),
                memberId,
                !archived());
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int displayOrder() {
        return displayOrder;
    }

    @Nullable UUID memberId() {
        return memberId;
    }

    Set<UUID> locationIds() {
        return Set.copyOf(locationIds);
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
