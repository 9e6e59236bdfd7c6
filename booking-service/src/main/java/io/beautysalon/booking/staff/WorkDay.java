package io.beautysalon.booking.staff;

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

/** A date on which somebody works otherwise than her week says, or not at all. */
@Entity
class WorkDay {

    @Embeddable
    record Key(@Column(name = "staff_id") UUID staffId, @Column(name = "date") LocalDate date)
            implements Serializable {}

    @EmbeddedId private Key key;
    private UUID id;
    private @Nullable String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "work_day_time",
            joinColumns = {@JoinColumn(name = "staff_id"), @JoinColumn(name = "date")})
    @OrderColumn(name = "position")
    private List<WorkDayTime> times = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected WorkDay() {}

    private WorkDay(Key key, UUID id) {
        this.key = key;
        this.id = id;
    }

    static WorkDay of(UUID staffId, LocalDate date, UUID id) {
        return new WorkDay(new Key(staffId, date), id);
    }

    /** None = she doesn't work. */
    void plan(List<WorkDayTime> rows, @Nullable String words) {
        times.clear();
        times.addAll(rows);
        note = words;
    }

    UUID id() {
        return id;
    }

    Key key() {
        return key;
    }

    @Nullable String note() {
        return note;
    }

    List<WorkDayTime> times() {
        return List.copyOf(times);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
