package io.beautysalon.booking.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who could do it and what is taken: a constant number of statements, however long. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A staff member of the location. */
    record MemberRow(UUID staffId, int displayOrder, @Nullable Instant lastBooked) {}

    /** Who performs a variant, since when and how. */
    record TermsRow(
            UUID variantId,
            UUID staffId,
            LocalDate effectiveFrom,
            @Nullable Long price,
            Map<Integer, Integer> minutes) {

        /** Of each who performs a variant on a date the terms that hold then. */
        static Stream<TermsRow> inForce(List<TermsRow> terms, UUID variant, LocalDate date) {
            var inForce = new LinkedHashMap<UUID, TermsRow>();
            terms.stream()
                    .filter(row -> row.variantId().equals(variant))
                    .filter(row -> !row.effectiveFrom().isAfter(date))
                    .sorted(Comparator.comparing(TermsRow::effectiveFrom))
                    .forEach(row -> inForce.put(row.staffId(), row));
            return inForce.values().stream();
        }
    }

    /** A unit of the location. */
    record UnitRow(UUID unitId, UUID poolId, int displayOrder) {}

    /** Who could do it, and on which terms; the latter by the date from which they hold. */
    record Performers(List<MemberRow> members, List<TermsRow> terms) {}

    /**
     * Whoever works at the location and performs one of the variants from some date before this
     * one, or is one of those kept.
     */
    Performers performers(
            UUID location, Collection<UUID> variants, Collection<UUID> kept, LocalDate to) {
        var members = new LinkedHashMap<UUID, MemberRow>();
        var terms = new ArrayList<TermsRow>();
        jdbc.sql(
                        """
                        with member as materialized (
                            select m.id, m.display_order,
                                (select a.created_at from allocation a
                                    where a.subject_id = m.id and a.booking_id is not null
                                    order by a.created_at desc limit 1) as last_booked
                            from staff_member m
                            join staff_location l on l.staff_id = m.id and l.location_id = :location
                            where m.archived_at is null and (m.id in (:kept) or exists (
                                select 1 from staff_terms t
                                where t.staff_id = m.id and t.variant_id in (:variants))))
                        select m.*, t.variant_id, t.effective_from, t.price, t.minutes
                        from member m
                        left join staff_terms_version t on t.staff_id = m.id and t.variant_id in (:variants)
                            and t.effective_from < :to
                        order by m.id, t.variant_id, t.effective_from\
                        """)
                .param("location", location)
                .param("variants", variants)
                .param("kept", orNobody(kept))
                .param("to", to)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var lastBooked = instant(row, "last_booked");
                    members.put(id, new MemberRow(id, row.getInt("display_order"), lastBooked));
                    if (row.getObject("variant_id") != null) {
                        terms.add(terms(row));
                    }
                });
        return new Performers(List.copyOf(members.values()), terms);
    }

    List<UnitRow> units(UUID location, Collection<UUID> pools) {
        return jdbc.sql(
                        """
                        select u.id, u.pool_id, u.display_order from resource_unit u
                        join resource_pool p on p.id = u.pool_id and p.archived_at is null
                        where u.pool_id in (:pools) and u.location_id = :location
                            and u.archived_at is null\
                        """)
                .param("pools", orNobody(pools))
                .param("location", location)
                .query((row, number) ->
                        new UnitRow(
                                row.getObject("id", UUID.class),
                                row.getObject("pool_id", UUID.class),
                                row.getInt("display_order")))
                .list();
    }

    /**
     * What is gone of each subject: all live allocations of bookings, overbooked ones too, a hold
     * that ended no longer; and time off and blocks.
     */
    Map<UUID, List<Taken>> taken(
            UUID location,
            Collection<UUID> subjects,
            @Nullable UUID ignoredBooking,
            Instant from,
            Instant to,
            Instant now) {
        var taken = new HashMap<UUID, List<Taken>>();
        jdbc.sql(
                        """
                        select subject_id, starts_at, ends_at, booking_id, location_id = :location as here
                        from allocation
                        where subject_id in (:subjects) and active and ends_at > :from
                            and starts_at < :to and booking_id is not null
                            and (held_until is null or held_until > :now)
                            and booking_id is distinct from :ignored
                        union all
                        select subject_id, starts_at, ends_at, id, null from absence
                        where subject_id in (:subjects) and ends_at > :from and starts_at < :to\
                        """)
                .param("location", location)
                .param("subjects", orNobody(subjects))
                .param("ignored", ignoredBooking)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    taken.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(taken(row));
                });
        return taken;
    }

    /** By position: a full calendar has thousands of them. */
    private static Taken taken(ResultSet row) throws SQLException {
        boolean here = row.getBoolean(5);
        var kind =
                row.wasNull()
                        ? Taken.Kind.ABSENCE
                        : here ? Taken.Kind.BOOKING : Taken.Kind.BOOKING_ELSEWHERE;
        return new Taken(
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                kind,
                row.getObject(4, UUID.class));
    }

    /** How many visits begin on each date, live holds included. */
    Map<LocalDate, Integer> visits(
            UUID location,
            @Nullable UUID ignoredBooking,
            LocalDate from,
            LocalDate to,
            Instant now) {
        var visits = new HashMap<LocalDate, Integer>();
        jdbc.sql(
                        """
                        select visit_date, count(distinct booking_id) as visits from allocation
                        where location_id = :location and visit_date >= :from and visit_date < :to
                            and active and booking_id is not null
                            and (held_until is null or held_until > :now)
                            and booking_id is distinct from :ignored
                        group by visit_date\
                        """)
                .param("location", location)
                .param("ignored", ignoredBooking)
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    visits.put(row.getObject("visit_date", LocalDate.class), row.getInt("visits"));
                });
        return visits;
    }

    private static TermsRow terms(ResultSet row) throws SQLException {
        var minutes = new HashMap<Integer, Integer>();
        var text = row.getString("minutes");
        if (!text.isEmpty()) {
            for (var each : text.split(",", -1)) {
                int colon = each.indexOf(':');
                minutes.put(
                        Integer.valueOf(each.substring(0, colon)),
                        Integer.valueOf(each.substring(colon + 1)));
            }
        }
        return new TermsRow(
                row.getObject("variant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("price", Long.class),
                minutes);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** The same statement for nobody: nobody is nobody's id. */
    static Collection<UUID> orNobody(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }
}
