package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.Verdict.Cause;
import io.beautysalon.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bookable starts as they are shown, with the location's offset. */
record StartsView(
        List<StartView> starts,
        @Schema(description = "Only with explain") @Nullable List<RefusedStartView> refused) {

    /** One start and the visit that it would be. */
    record StartView(
            OffsetDateTime start,
            OffsetDateTime end,
            List<StartLineView> lines,
            Money total,
            Money dueNow,
            @Schema(description = "Send it when booking, to get exactly this; 10 minutes")
                    @Nullable String offer) {}

    /** One line of the visit; a unit of each pool that it needs. */
    record StartLineView(
            UUID variantId,
            UUID staffId,
            Collection<UUID> unitIds,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price) {}

    /** A start on the grid that clients can't book, and what is to blame. */
    record RefusedStartView(Instant start, String rule, List<Cause> causes) {}

    static StartsView of(
            List<PlannedVisit> visits, Function<PlannedVisit, ? extends @Nullable String> offer) {
        if (visits.isEmpty()) {
            return new StartsView(List.of(), null);
        }
        var clock = new WallClock(visits.getFirst().place().zone());
        return new StartsView(
                visits.stream().map(visit -> start(visit, clock, offer.apply(visit))).toList(),
                null);
    }

    StartsView explained(SortedMap<Instant, Verdict.Refused> refusals) {
        var views =
                refusals.entrySet().stream()
                        .map(each ->
                                new RefusedStartView(
                                        each.getKey(),
                                        each.getValue().rule().slug(),
                                        each.getValue().causes()))
                        .toList();
        return new StartsView(starts, views);
    }

    private static StartView start(PlannedVisit planned, WallClock clock, @Nullable String offer) {
        return new StartView(
                clock.at(planned.visit().start()),
                clock.at(planned.visit().end()),
                planned.lines().stream().map(line -> line(line, clock)).toList(),
                planned.total(),
                planned.dueNow(),
                offer);
    }

    private static StartLineView line(PlannedVisit.PlannedLine line, WallClock clock) {
        return new StartLineView(
                line.version().variantId(),
                line.line().staffId(),
                line.line().units().values().stream().sorted().toList(),
                clock.at(line.line().start()),
                clock.at(line.line().end()),
                line.price());
    }
}
