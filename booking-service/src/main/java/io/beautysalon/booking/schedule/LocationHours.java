package io.beautysalon.booking.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A location's opening hours: all of its dated weekly patterns, replaced as a whole. */
@Entity
class LocationHours {

    @Id private UUID locationId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opening_time", joinColumns = @JoinColumn(name = "location_id"))
    @OrderColumn(name = "position")
    private List<OpeningTime> times = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected LocationHours() {}

    private LocationHours(UUID locationId) {
        this.locationId = locationId;
    }

    static LocationHours of(UUID locationId) {
        return new LocationHours(locationId);
    }

    void replace(List<OpeningTime> openingTimes) {
        times.clear();
        times.addAll(openingTimes);
    }

    UUID locationId() {
        return locationId;
    }

    List<OpeningTime> times() {
        return List.copyOf(times);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
