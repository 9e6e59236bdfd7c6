package io.beautysalon.booking.availability;

import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Bookable starts as they are shown, with the location's offset. */
record StartsView(List<StartView> starts) {

    /** One start and the visit that it would be. */
    record StartView(
            OffsetDateTime start,
            OffsetDateTime end,
            List<StartLineView> lines,
            Money total,
            Money dueNow) {}

    /** One line of the visit. */
    record StartLineView(
            UUID variantId, UUID staffId, OffsetDateTime start, OffsetDateTime end, Money price) {}

    static StartsView of(List<PlannedVisit> visits) {
        return new StartsView(visits.stream().map(StartsView::start).toList());
    }

    private static StartView start(PlannedVisit planned) {
        var zone = planned.place().zone();
        var lines =
                planned.lines().stream()
                        .map(line ->
                                new StartLineView(
                                        line.version().variantId(),
                                        line.line().staffId(),
                                        at(line.line().start(), zone),
                                        at(line.line().end(), zone),
                                        line.price()))
                        .toList();
        return new StartView(
                at(planned.visit().start(), zone),
                at(planned.visit().end(), zone),
                lines,
                planned.total(),
                planned.dueNow());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant, zone);
    }
}
