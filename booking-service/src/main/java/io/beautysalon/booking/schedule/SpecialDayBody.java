package io.beautysalon.booking.schedule;

import io.beautysalon.booking.schedule.HoursBody.OpeningSpan;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A special day as it is sent; no times: closed. */
record SpecialDayBody(
        @NotNull @Schema(example = "2027-12-24") LocalDate date,
        @Size(max = 100) @Schema(example = "Christmas Eve") @Nullable String name,
        @NotNull @Size(max = 8) List<@Valid @NotNull OpeningSpan> times) {

    /** The rows; throws naming every contradiction. */
    List<SpecialDayTime> rows() {
        var problem = CommonProblem.INVALID.exception();
        HoursBody.checkOverlaps("/times", times, problem);
        if (date.getYear() < 2000 || date.getYear() > 2200) {
            problem.at("/date", "a date of this century");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return times.stream().map(span -> new SpecialDayTime(span.start(), span.end())).toList();
    }
}
