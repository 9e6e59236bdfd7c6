package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.policy.PolicyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what decides about a window: a constant number of statements, however long it is. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who performs a variant, since when and how. */
    record TermsRow(
            UUID variantId,
            UUID staffId,
            LocalDate effectiveFrom,
            @Nullable Long price,
            Map<Integer, Integer> minutes,
            int displayOrder,
            @Nullable Instant lastBooked) {}

    /** A dated version of a policy. */
    record PolicyRow(UUID policyId, LocalDate effectiveFrom, NamedTerms terms) {}

    List<OfferedVersion> versions(UUID location, Collection<UUID> variants, LocalDate to) {
        return jdbc.sql(
                        """
                        select v.id, vv.id as version_id, s.name || ' / ' || v.name as name, v.online,
                            vv.effective_from, coalesce(l.price, vv.price) as price,
                            vv.buffer_before, vv.buffer_after, vv.policy_id,
                            (select string_agg(p.minutes || case when p.staff_busy then 'B' else 'F' end, ','
                                order by p.position) from variant_phase p where p.version_id = vv.id) as phases
                        from variant v
                        join service s on s.id = v.service_id
                        join variant_version vv on vv.variant_id = v.id
                        left join variant_location l on l.variant_id = v.id and l.location_id = :location
                        where v.id in (:variants) and v.archived_at is null and s.archived_at is null
                            and vv.effective_from < :to
                            and (l.location_id is not null
                                or not exists (select 1 from variant_location o where o.variant_id = v.id))
                        order by v.id, vv.effective_from\
                        """)
                .param("location", location)
                .param("variants", variants)
                .param("to", to)
                .query(CalendarRows::version)
                .list();
    }

    List<PolicyRow> policies(Collection<UUID> variants) {
        return jdbc.sql(
                        """
                        select pv.policy_id, pv.number, pv.effective_from, %s
                        from policy_version pv where pv.policy_id in
                            (select policy_id from variant_version where variant_id in (:variants))
                        order by pv.policy_id, pv.effective_from\
                        """
                                .formatted(PolicyColumns.OF_PV))
                .param("variants", variants)
                .query(CalendarRows::policy)
                .list();
    }

    List<TermsRow> terms(UUID location, Collection<UUID> variants, LocalDate to) {
        return jdbc.sql(
                        """
                        select t.variant_id, t.staff_id, t.effective_from, t.price, m.display_order,
                            (select string_agg(p.phase || ':' || p.minutes, ',') from staff_terms_phase p
                                where p.variant_id = t.variant_id and p.staff_id = t.staff_id) as minutes,
                            (select a.created_at from allocation a where a.subject_id = t.staff_id
                                order by a.created_at desc limit 1) as last_booked
                        from staff_terms t
                        join staff_member m on m.id = t.staff_id
                        join staff_location l on l.staff_id = t.staff_id and l.location_id = :location
                        where t.variant_id in (:variants) and t.effective_from < :to
                            and m.archived_at is null\
                        """)
                .param("location", location)
                .param("variants", variants)
                .param("to", to)
                .query(CalendarRows::terms)
                .list();
    }

    Map<UUID, List<WeeklyPattern>> shifts(
            UUID location, Collection<UUID> staff, LocalDate from, LocalDate to) {
        var weeks = new HashMap<UUID, WeekRows>();
        jdbc.sql(
                        """
                        select p.staff_id, p.id, p.effective_from, p.effective_until,
                            t.day, t.shift, t.pause, t.starts, t.ends
                        from work_pattern p left join work_time t on t.pattern_id = p.id
                        where p.staff_id in (:staff) and p.location_id = :location
                            and p.effective_from < :to
                            and (p.effective_until is null or p.effective_until >= :from)
                        order by p.staff_id, p.effective_from, t.position\
                        """)
                .param("staff", orNobody(staff))
                .param("location", location)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    weeks.computeIfAbsent(
                                    row.getObject("staff_id", UUID.class), id -> new WeekRows())
                            .add(row);
                });
        var shifts = new HashMap<UUID, List<WeeklyPattern>>();
        weeks.forEach((id, rows) -> shifts.put(id, rows.patterns()));
        return shifts;
    }

    List<WeeklyPattern> hours(UUID location) {
        var week = new WeekRows();
        jdbc.sql(
                        """
                        select effective_from, effective_until, day, position as shift,
                            false as pause, starts, ends
                        from opening_time where location_id = ? order by effective_from, position\
                        """)
                .param(location)
                .query(row -> {
                    week.add(row);
                });
        return week.patterns();
    }

    /** All live allocations, overbooked ones too; a hold that ended no longer counts. */
    Map<UUID, List<Taken>> taken(Collection<UUID> staff, Instant from, Instant to, Instant now) {
        var taken = new HashMap<UUID, List<Taken>>();
        jdbc.sql(
                        """
                        select subject_id, starts_at, ends_at from allocation
                        where subject_id in (:staff) and active and ends_at > :from
                            and starts_at < :to and (held_until is null or held_until > :now)\
                        """)
                .param("staff", orNobody(staff))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    taken.computeIfAbsent(
                                    row.getObject("subject_id", UUID.class),
                                    id -> new ArrayList<>())
                            .add(
                                    new Taken(
                                            row.getTimestamp("starts_at").toInstant(),
                                            row.getTimestamp("ends_at").toInstant(),
                                            true));
                });
        return taken;
    }

    /** The same statement, whoever performs it: nobody is nobody's id. */
    private static Collection<UUID> orNobody(Collection<UUID> staff) {
        return staff.isEmpty() ? List.of(new UUID(0, 0)) : staff;
    }

    private static OfferedVersion version(ResultSet row, int number) throws SQLException {
        return new OfferedVersion(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("name"),
                row.getBoolean("online"),
                row.getObject("effective_from", LocalDate.class),
                row.getLong("price"),
                row.getInt("buffer_before"),
                row.getInt("buffer_after"),
                PhaseText.parse(row.getString("phases")),
                row.getObject("policy_id", UUID.class));
    }

    private static PolicyRow policy(ResultSet row, int number) throws SQLException {
        var id = row.getObject("policy_id", UUID.class);
        var terms = PolicyColumns.terms(row);
        var name = id + "-" + (row.getInt("number") + 1);
        return new PolicyRow(
                id, row.getObject("effective_from", LocalDate.class), new NamedTerms(name, terms));
    }

    private static TermsRow terms(ResultSet row, int number) throws SQLException {
        var minutes = new HashMap<Integer, Integer>();
        var text = row.getString("minutes");
        if (text != null) {
            for (var each : text.split(",", -1)) {
                int colon = each.indexOf(':');
                minutes.put(
                        Integer.valueOf(each.substring(0, colon)),
                        Integer.valueOf(each.substring(colon + 1)));
            }
        }
        var lastBooked = row.getTimestamp("last_booked");
        return new TermsRow(
                row.getObject("variant_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("price", Long.class),
                minutes,
                row.getInt("display_order"),
                lastBooked == null ? null : lastBooked.toInstant());
    }
}
