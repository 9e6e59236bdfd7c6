package io.beautysalon.booking.offer;

import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.contracts.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** An offer; the token carries all of it. */
record OfferView(
        String offer,
        Instant expiresAt,
        OffsetDateTime start,
        OffsetDateTime end,
        List<OfferLineView> lines,
        Money total,
        Money dueNow) {

    /**
     * One line.
     *
     * @param priceKind FIXED, FROM or ON_REQUEST
     * @param policy what is agreed by booking it, in words
     */
    record OfferLineView(
            UUID variantId,
            UUID staffId,
            List<UUID> unitIds,
            List<UUID> optionIds,
            OffsetDateTime start,
            OffsetDateTime end,
            long minutes,
            String priceKind,
            Money price,
            String policy) {

        static OfferLineView of(PlannedLine planned, ZoneId zone) {
            var line = planned.line();
            return new OfferLineView(
                    planned.version().variantId(),
                    line.staffId(),
                    line.units().values().stream().sorted().toList(),
                    planned.optionIds(),
                    OffsetDateTime.ofInstant(line.start(), zone),
                    OffsetDateTime.ofInstant(line.end(), zone),
                    Duration.between(line.start(), line.end()).toMinutes(),
                    planned.version().priceKind(),
                    planned.price(),
                    planned.agreed().terms().inWords());
        }
    }
}
