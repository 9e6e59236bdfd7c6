package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingAction.Party;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the caller may do with a booking now. */
final class AllowedActions {

    private static final Duration REOPEN = Duration.ofHours(24);

    private AllowedActions() {}

    static List<String> of(BookingRow row, List<LineRow> lines, Set<Party> parties, Instant now) {
        return BookingAction.of(row.status(), acting(row, parties)).stream()
                .filter(verb ->
                        !verb.equals(BookingAction.NO_SHOW_MARK.verb())
                                || graceOver(row, lines, now))
                .filter(verb ->
                        !verb.equals(BookingAction.REOPEN.verb())
                                || !now.isAfter(row.statusSince().plus(REOPEN)))
                .toList();
    }

    /** Who only reads does nothing. */
    private static Set<Party> acting(BookingRow row, Set<Party> parties) {
        var acting = parties.isEmpty() ? EnumSet.noneOf(Party.class) : EnumSet.copyOf(parties);
        if (!Caller.current().has(Scope.BOOKINGS_WRITE, row.locationId())) {
            acting.remove(Party.DESK);
        }
        return acting;
    }

    private static boolean graceOver(BookingRow row, List<LineRow> lines, Instant now) {
        int grace = lines.stream().mapToInt(line -> line.terms().graceMinutes()).max().orElse(0);
        return !now.isBefore(row.start().plus(Duration.ofMinutes(grace)));
    }
}
