package io.beautysalon.booking.reservation;

import io.beautysalon.booking.availability.Occupation;
import io.beautysalon.booking.availability.PhaseText;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.booking.availability.Rule;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a client and a salon agree on by booking: times, prices and terms, frozen.
 *
 * @param dueNow what is paid to book it, 0 when nothing
 * @param saveCard whether a card is kept for a later fee
 * @param consentTextVersion names of the policies' versions that were shown
 * @param warnings slugs of the rules that it breaks and that don't bind whoever booked it
 * @param policyHash what those terms were, so that nobody can argue later
 */
public record Agreement(
        UUID locationId,
        VisitTime time,
        Money total,
        Money dueNow,
        boolean saveCard,
        String consentTextVersion,
        String policyHash,
        List<String> warnings,
        List<BookingLine> lines,
        List<BookedTime> times) {

    public static Agreement on(PlannedVisit planned, Ids ids) {
        var zone = planned.place().zone();
        var texts =
                planned.lines().stream()
                        .map(line -> line.agreed().name())
                        .distinct()
                        .collect(Collectors.joining(","));
        var lines = planned.lines().stream().map(line -> line(line, ids.next())).toList();
        boolean card =
                planned.place().canCharge()
                        && planned.lines().stream().anyMatch(Agreement::keepsCard);
        return new Agreement(
                planned.place().locationId(),
                VisitTime.of(planned.visit().start(), planned.visit().end(), zone),
                planned.total(),
                planned.dueNow(),
                card,
                texts,
                hash(planned),
                planned.warnings().stream().sorted().map(Rule::slug).toList(),
                lines,
                times(planned, lines));
    }

    public CollectMode collectMode() {
        if (dueNow.isZero()) {
            return saveCard ? CollectMode.SAVE_CARD : CollectMode.NONE;
        }
        return dueNow.equals(total) ? CollectMode.FULL : CollectMode.DEPOSIT;
    }

    /** Whether the client has to do something about money before it stands. */
    public boolean asks() {
        return collectMode() != CollectMode.NONE;
    }

    public static List<BookedTime> times(PlannedVisit planned, List<BookingLine> lines) {
        var times = new ArrayList<BookedTime>();
        for (int i = 0; i < lines.size(); i++) {
            var lineId = lines.get(i).lineId();
            planned.visit().lines().get(i).occupations().stream()
                    .map(o -> BookedTime.planned(lineId, o.subjectId(), o.start(), o.end()))
                    .forEach(times::add);
        }
        times.addAll(Bridges.between(times, units(planned)));
        return times;
    }

    private static Set<UUID> units(PlannedVisit planned) {
        return planned.visit().occupations().stream()
                .filter(each -> each.subject() == Occupation.Subject.UNIT)
                .map(Occupation::subjectId)
                .collect(Collectors.toSet());
    }

    private static boolean keepsCard(PlannedLine line) {
        var terms = line.agreed().terms();
        return terms.saveCard() || terms.collect() == CollectMode.SAVE_CARD;
    }

    public static BookingLine line(PlannedLine planned, UUID lineId) {
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
                planned.optionIds(),
                planned.price().amount(),
                planned.tax().category(),
                planned.tax().rateBp(),
                planned.tax().included(),
                terms.collect(),
                terms.depositBp(),
                terms.saveCard(),
                terms.tiers(),
                terms.noShowBp(),
                terms.moves().tiers(),
                terms.moves().most(),
                terms.graceMinutes(),
                null);
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
