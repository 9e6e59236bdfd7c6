package io.beautysalon.booking.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A date on which a location is closed, or open at other times. */
@Entity
class SpecialDay {

    @Embeddable
    record Key(@Column(name = "location_id") UUID locationId, @Column(name = "date") LocalDate date)
            implements Serializable {}

    @EmbeddedId private Key key;
    private UUID id;
    private @Nullable String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "special_day_time",
            joinColumns = {@JoinColumn(name = "location_id"), @JoinColumn(name = "date")})
    @OrderColumn(name = "position")
    private List<SpecialDayTime> times = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SpecialDay() {}

    /**
     * A special day.
     *
     * @param times when it is open; none = closed
     */
    SpecialDay(Key key, UUID id, @Nullable String name, List<SpecialDayTime> times) {
        this.key = key;
        this.id = id;
        this.name = name;
        this.times.addAll(times);
    }

    UUID id() {
        return id;
    }

    Key key() {
        return key;
    }

    @Nullable String name() {
        return name;
    }

    List<SpecialDayTime> times() {
        return List.copyOf(times);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
