package io.beautysalon.booking.staff;

import io.beautysalon.booking.register.Entry;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.StaffChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who performs services. */
@Entity
class StaffMember extends Entry {

    private int displayOrder;
    private @Nullable UUID memberId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_location", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "location_id")
    private Set<UUID> locationIds = new HashSet<>();

    protected StaffMember() {}

    private StaffMember(UUID id, String name, Instant createdAt) {
        super(id, name, createdAt);
    }

    static StaffMember hired(UUID id, String name, Collection<UUID> locationIds, Instant now) {
        var member = new StaffMember(id, name, now);
        member.locationIds.addAll(locationIds);
        return member;
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

    /** The full state, as billing counts seats by it. */
    StaffChanged changedFact(UUID salonId, Instant now, Actor actor) {
        return new StaffChanged(
                salonId,
                id(),
                now,
                actor,
                locationIds.stream().sorted().toList(),
                memberId,
                !archived());
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

    @Override
    protected String kind() {
        return "staff";
    }
}
