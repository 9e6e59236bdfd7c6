package io.beautysalon.booking.schedule;

import io.beautysalon.booking.salon.Salons;
import io.beautysalon.booking.schedule.HoursBody.OpeningPattern;
import io.beautysalon.booking.schedule.HoursWriter.HoursChange;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Replaces opening hours as part of a rehearsed change. */
@Component
class HoursWriter implements ScheduleWriter<HoursChange> {

    private final OpeningHours openingHours;
    private final Salons salons;

    HoursWriter(OpeningHours openingHours, Salons salons) {
        this.openingHours = openingHours;
        this.salons = salons;
    }

    /** Other hours for a location. */
    record HoursChange(
            @NotNull UUID locationId,
            @NotNull @Size(max = 20) List<@Valid @NotNull OpeningPattern> patterns) {}

    @Override
    public String type() {
        return "HOURS";
    }

    @Override
    public Class<HoursChange> bodyType() {
        return HoursChange.class;
    }

    @Override
    public Concerned concerned(HoursChange body) {
        salons.place(body.locationId(), "/locationId");
        return Concerned.location(body.locationId());
    }

    @Override
    public void write(HoursChange body) {
        openingHours.put(body.locationId(), new HoursBody(body.patterns()).times());
    }
}
