package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One way to have a service, such as "long hair": what is booked. */
@Entity
class Variant extends Entry {

    private UUID serviceId;
    private boolean online;
    private int displayOrder;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "variant_location", joinColumns = @JoinColumn(name = "variant_id"))
    private Set<OfferedAt> locations = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "variant_option_group", joinColumns = @JoinColumn(name = "variant_id"))
    @OrderColumn(name = "position")
    @Column(name = "group_id")
    private List<UUID> optionGroups = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Variant() {}

    private Variant(UUID id, UUID serviceId, String name, Instant createdAt) {
        super(id, name, createdAt);
        this.serviceId = serviceId;
    }

    static Variant of(Treatment treatment, UUID id, String name, Instant now) {
        return new Variant(id, treatment.id(), name, now);
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

    /** The groups of options that go with it, in the order in which they are asked. */
    void offerWith(List<UUID> groups) {
        optionGroups = new ArrayList<>(groups);
    }

    UUID serviceId() {
        return serviceId;
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

    List<UUID> optionGroups() {
        return List.copyOf(optionGroups);
    }

    @Override
    protected String kind() {
        return "variant";
    }
}
