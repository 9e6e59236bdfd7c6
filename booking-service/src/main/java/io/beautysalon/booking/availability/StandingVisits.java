package io.beautysalon.booking.availability;

import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.Misfit;
import io.beautysalon.booking.standing.Misfits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds live bookings against hours, shifts and absences: two statements and one a location. */
@Component
class StandingVisits implements Misfits {

    private final JdbcClient jdbc;
    private final RosterRows rosters;

    StandingVisits(JdbcClient jdbc, RosterRows rosters) {
        this.jdbc = jdbc;
        this.rosters = rosters;
    }

    /** What a visit takes of one subject. */
    private record Standing(
            UUID bookingId,
            UUID locationId,
            ZoneId zone,
            Instant visitStart,
            Instant visitEnd,
            UUID subjectId,
            boolean staff,
            Instant start,
            Instant end) {}

    private record Away(Instant start, Instant end) {}

    @Override
    public Set<Misfit> of(Concerned concerned, Instant now) {
        var standing = standing(concerned, now);
        if (standing.isEmpty()) {
            return Set.of();
        }
        var misfits = new HashSet<Misfit>();
        var away = away(standing, now);
        standing.stream()
                .filter(each ->
                        away.getOrDefault(each.subjectId(), List.of()).stream()
                                .anyMatch(absence -> meet(absence, each)))
                .forEach(each -> misfits.add(misfit(each, Rule.TIME_OFF, each.subjectId())));
        standing.stream()
                .collect(Collectors.groupingBy(Standing::locationId))
                .values()
                .forEach(there -> outsideHours(there, misfits));
        return misfits;
    }

    private void outsideHours(List<Standing> there, Set<Misfit> misfits) {
        var location = there.getFirst().locationId();
        var zone = there.getFirst().zone();
        var first = there.stream().map(Standing::visitStart).min(Comparator.naturalOrder());
        var last = there.stream().map(Standing::visitEnd).max(Comparator.naturalOrder());
        var from = first.orElseThrow().atZone(zone).toLocalDate().minusDays(2);
        var to = last.orElseThrow().atZone(zone).toLocalDate().plusDays(2);
        var staff =
                there.stream()
                        .filter(Standing::staff)
                        .map(Standing::subjectId)
                        .collect(Collectors.toSet());
        var hours = rosters.at(location, staff, from.minusDays(1), to.plusDays(1));
        var timeline = new Timeline(zone, from, to);
        var free = new HashMap<UUID, MinuteSet>();
        hours.forEach((owner, roster) -> free.put(owner, timeline.shifts(roster)));
        for (var each : there) {
            if (!within(free, location, timeline, each.visitStart(), each.visitEnd())) {
                misfits.add(misfit(each, Rule.OPENING_HOURS, location));
            }
            if (each.staff()
                    && !within(free, each.subjectId(), timeline, each.start(), each.end())) {
                misfits.add(misfit(each, Rule.WORKING_HOURS, each.subjectId()));
            }
        }
    }

    private static boolean within(
            Map<UUID, MinuteSet> free, UUID owner, Timeline timeline, Instant start, Instant end) {
        var minutes = free.get(owner);
        return minutes != null
                && minutes.containsAll(timeline.index(start), timeline.indexAtOrAfter(end));
    }

    private static boolean meet(Away absence, Standing each) {
        return absence.start().isBefore(each.end()) && each.start().isBefore(absence.end());
    }

    private static Misfit misfit(Standing each, Rule rule, UUID subject) {
        return new Misfit(each.bookingId(), each.visitStart(), rule.slug(), subject);
    }

    private List<Standing> standing(Concerned concerned, Instant now) {
        return jdbc.sql(
                        """
                        select a.booking_id, a.location_id, l.zone, b.starts_at as visit_start,
                            b.ends_at as visit_end, a.subject_id, a.starts_at, a.ends_at,
                            exists (select 1 from staff_member m where m.id = a.subject_id) as staff
                        from allocation a
                        join booking b on b.id = a.booking_id
                        join location l on l.id = a.location_id
                        where a.active and a.ends_at > :now and b.starts_at > :now
                            and (a.held_until is null or a.held_until > :now)
                            and (a.location_id in (:locations) or a.subject_id in (:subjects))\
                        """)
                .param("now", Timestamp.from(now))
                .param("locations", CalendarRows.orNobody(concerned.wholeLocations()))
                .param("subjects", CalendarRows.orNobody(concerned.subjects()))
                .query(StandingVisits::row)
                .list();
    }

    private static Standing row(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("booking_id", UUID.class),
                row.getObject("location_id", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("visit_start").toInstant(),
                row.getTimestamp("visit_end").toInstant(),
                row.getObject("subject_id", UUID.class),
                row.getBoolean("staff"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    private Map<UUID, List<Away>> away(List<Standing> standing, Instant now) {
        record Row(UUID subjectId, Instant startsAt, Instant endsAt) {}
        return jdbc
                .sql(
                        """
                        select subject_id, starts_at, ends_at from absence
                        where subject_id in (:subjects) and ends_at > :now\
                        """)
                .param("subjects", standing.stream().map(Standing::subjectId).distinct().toList())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Row(
                                row.getObject("subject_id", UUID.class),
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant()))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::subjectId,
                                Collectors.mapping(
                                        row -> new Away(row.startsAt(), row.endsAt()),
                                        Collectors.toList())));
    }
}
