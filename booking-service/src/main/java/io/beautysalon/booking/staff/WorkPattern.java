package io.beautysalon.booking.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shifts of a staff member's week at one location, between two dates. */
@Entity
class WorkPattern {

    @Id private UUID id;
    private UUID staffId;
    private UUID locationId;
    private LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "work_time", joinColumns = @JoinColumn(name = "pattern_id"))
    @OrderColumn(name = "position")
    private List<WorkTime> times = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected WorkPattern() {}

    /** When a pattern holds and what it says. */
    record Week(
            UUID locationId,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            List<WorkTime> times) {}

    private WorkPattern(UUID id, UUID staffId, Week week) {
        this.id = id;
        this.staffId = staffId;
        this.locationId = week.locationId();
        this.effectiveFrom = week.effectiveFrom();
        this.effectiveUntil = week.effectiveUntil();
        this.times.addAll(week.times());
    }

    static WorkPattern planned(UUID id, StaffMember staff, Week week) {
        return new WorkPattern(id, staff.id(), week);
    }

    void replan(Week week) {
        locationId = week.locationId();
        effectiveFrom = week.effectiveFrom();
        effectiveUntil = week.effectiveUntil();
        times.clear();
        times.addAll(week.times());
    }

    UUID id() {
        return id;
    }

    UUID staffId() {
        return staffId;
    }

    Week week() {
        return new Week(locationId, effectiveFrom, effectiveUntil, List.copyOf(times));
    }

    long version() {
        return version == null ? 0 : version;
    }
}
