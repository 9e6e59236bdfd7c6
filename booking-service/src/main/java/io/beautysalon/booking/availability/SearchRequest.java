package io.beautysalon.booking.availability;

import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search as it is sent; dates are local to the location, the last one excluded. */
record SearchRequest(
        @NotNull UUID locationId,
        @NotNull @Schema(example = "2027-03-01") LocalDate from,
        @NotNull @Schema(example = "2027-03-08") LocalDate to,
        @NotNull @Size(min = 1, max = 8) List<@Valid @NotNull SearchItem> items,
        @Schema(description = "One day only: why its other starts can't be booked")
                @Nullable Boolean explain) {

    private static final int LONGEST_DAYS = 62;
    private static final int LAST_YEAR = 2200;

    /** One variant with options, by somebody or anybody. */
    record SearchItem(
            @NotNull UUID variantId,
            @Nullable UUID staffId,
            @Size(max = 20) @Nullable List<@NotNull UUID> optionIds) {

        VisitRequest.Item wanted() {
            return new VisitRequest.Item(
                    variantId, staffId, optionIds == null ? List.of() : optionIds);
        }
    }

    boolean explains() {
        return Boolean.TRUE.equals(explain);
    }

    VisitRequest wanted(Binding binding) {
        var problem = CommonProblem.INVALID.exception();
        if (from.getYear() < 2000 || to.getYear() > LAST_YEAR) {
            problem.at("/from", "a date of this century");
        } else if (!to.isAfter(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            problem.at("/to", "1 to " + LONGEST_DAYS + " days after from");
        }
        if (explains() && !to.equals(from.plusDays(1))) {
            problem.at("/to", "the day after from, to have it explained");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new VisitRequest(
                locationId, items.stream().map(SearchItem::wanted).toList(), binding);
    }
}
