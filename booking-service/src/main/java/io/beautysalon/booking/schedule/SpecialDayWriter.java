package io.beautysalon.booking.schedule;

import io.beautysalon.booking.salon.Salons;
import io.beautysalon.booking.schedule.HoursBody.OpeningSpan;
import io.beautysalon.booking.schedule.SpecialDayWriter.SpecialDayChange;
import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a date special as part of a rehearsed change. */
@Component
class SpecialDayWriter implements ScheduleWriter<SpecialDayChange> {

    private final SpecialDays specialDays;
    private final Salons salons;

    SpecialDayWriter(SpecialDays specialDays, Salons salons) {
        this.specialDays = specialDays;
        this.salons = salons;
    }

    /** A location is closed on a date, or open at other times. */
    record SpecialDayChange(
            @NotNull UUID locationId,
            @NotNull LocalDate date,
            @Size(max = 100) @Nullable String name,
            @NotNull @Size(max = 8) List<@Valid @NotNull OpeningSpan> times) {}

    @Override
    public String type() {
        return "SPECIAL_DAY";
    }

    @Override
    public Class<SpecialDayChange> bodyType() {
        return SpecialDayChange.class;
    }

    @Override
    public Concerned concerned(SpecialDayChange body) {
        salons.place(body.locationId(), "/locationId");
        return Concerned.location(body.locationId());
    }

    @Override
    public void write(SpecialDayChange body) {
        specialDays.add(
                body.locationId(), new SpecialDayBody(body.date(), body.name(), body.times()));
    }
}
