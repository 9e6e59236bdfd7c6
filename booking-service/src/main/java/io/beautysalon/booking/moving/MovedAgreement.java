package io.beautysalon.booking.moving;

import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.reservation.Agreement;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingLine;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is agreed after a move: lines that stay with their staff member keep version, price and
 * policy; what is new or done by somebody else is agreed as of now.
 *
 * @param added ids of the lines that are new
 * @param removed ids of the lines that are gone
 */
record MovedAgreement(Agreement agreement, List<UUID> added, List<UUID> removed) {

    static MovedAgreement of(
            Booking booking, PlannedVisit planned, List<Optional<BookingLine>> kept, Ids ids) {
        var fresh = Agreement.on(planned, ids);
        var lines = new ArrayList<BookingLine>();
        var added = new ArrayList<UUID>();
        for (int i = 0; i < kept.size(); i++) {
            var old = kept.get(i).orElse(null);
            var now = planned.lines().get(i);
            if (old == null) {
                lines.add(fresh.lines().get(i));
                added.add(fresh.lines().get(i).lineId());
            } else if (old.staffId().equals(now.line().staffId())) {
                lines.add(old.movedTo(now.line().start(), now.line().end()));
            } else {
                lines.add(Agreement.line(now, old.lineId()).underTermsOf(old));
            }
        }
        var removed =
                booking.lines().stream()
                        .map(BookingLine::lineId)
                        .filter(id -> lines.stream().noneMatch(l -> l.lineId().equals(id)))
                        .toList();
        boolean sameLines = added.isEmpty() && removed.isEmpty();
        var agreement =
                new Agreement(
                        fresh.locationId(),
                        fresh.time(),
                        fresh.total(),
                        dueNow(planned, lines),
                        fresh.saveCard(),
                        sameLines ? booking.consentTextVersion() : fresh.consentTextVersion(),
                        sameLines ? booking.policyHash() : fresh.policyHash(),
                        fresh.warnings(),
                        lines,
                        Agreement.times(planned, lines));
        return new MovedAgreement(agreement, added, removed);
    }

    /** By the terms of the lines as they are now, some of them agreed long ago. */
    private static Money dueNow(PlannedVisit planned, List<BookingLine> lines) {
        var currency = planned.place().currency();
        return planned.place().canCharge()
                ? lines.stream()
                        .map(line -> line.terms().dueNow(new Money(line.price(), currency)))
                        .reduce(Money.zero(currency), Money::plus)
                : Money.zero(currency);
    }
}
