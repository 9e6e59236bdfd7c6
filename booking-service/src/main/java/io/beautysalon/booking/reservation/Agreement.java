package io.beautysalon.booking.reservation;

import io.beautysalon.booking.availability.PhaseText;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a client and a salon agree on by booking: times, prices and terms, frozen.
 *
 * @param dueNow what is paid to book it, 0 when nothing
 * @param consentTextVersion names of the policies' versions that were shown
 * @param policyHash what those terms were, so that nobody can argue later
 */
record Agreement(
        UUID locationId,
        VisitTime time,
        Money total,
        Money dueNow,
        String consentTextVersion,
        String policyHash,
        List<BookingLine> lines,
        List<BookedTime> times) {

    static Agreement on(PlannedVisit planned, Ids ids) {
        var zone = planned.place().zone();
        var texts =
                planned.lines().stream()
                        .map(line -> line.agreed().name())
                        .distinct()
                        .collect(Collectors.joining(","));
        return new Agreement(
                planned.place().locationId(),
                VisitTime.of(planned.visit().start(), planned.visit().end(), zone),
                planned.total(),
                planned.dueNow(),
                texts,
                hash(planned),
                planned.lines().stream().map(line -> line(line, ids.next())).toList(),
                planned.visit().occupations().stream()
                        .map(o -> new BookedTime(o.subjectId(), o.start(), o.end()))
                        .toList());
    }

    CollectMode collectMode() {
        if (dueNow.isZero()) {
            return CollectMode.NONE;
        }
        return dueNow.equals(total) ? CollectMode.FULL : CollectMode.DEPOSIT;
    }

    private static BookingLine line(PlannedLine planned, UUID lineId) {
        var terms = planned.agreed().terms();
        return new BookingLine(
                lineId,
                planned.version().variantId(),
                planned.version().versionId(),
                planned.version().name(),
                planned.line().staffId(),
                planned.line().start(),
                planned.line().end(),
                PhaseText.format(planned.line().phases()),
                planned.price().amount(),
                terms.collect(),
                terms.depositBp(),
                terms.tiers(),
                terms.noShowBp());
    }

    private static String hash(PlannedVisit planned) {
        var terms =
                planned.lines().stream()
                        .map(line -> line.price() + " " + line.agreed())
                        .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(terms.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
