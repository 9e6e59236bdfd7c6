package io.beautysalon.booking.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a visit is: as instants, and as the wall time that was promised, with the rules that turned
 * the one into the other. So a change of those rules can be seen later.
 */
@Embeddable
public record VisitTime(
        @Column(name = "starts_at") Instant start,
        @Column(name = "ends_at") Instant end,
        @Column(name = "wall_start") LocalDateTime wallStart,
        @Column(name = "zone") String zoneId,
        @Column(name = "tzdata_version") String tzdataVersion) {

    public static VisitTime of(Instant start, Instant end, ZoneId zone) {
        var tzdata = ZoneRulesProvider.getVersions(zone.getId()).lastEntry().getKey();
        return new VisitTime(
                start, end, LocalDateTime.ofInstant(start, zone), zone.getId(), tzdata);
    }

    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    /** The local dates that the visit touches. */
    public Set<LocalDate> dates() {
        var dates = new TreeSet<LocalDate>();
        dates.add(LocalDate.ofInstant(start, zone()));
        dates.add(LocalDate.ofInstant(end.minusSeconds(1), zone()));
        return dates;
    }
}
