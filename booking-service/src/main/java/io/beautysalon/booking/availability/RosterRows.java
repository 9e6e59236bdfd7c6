package io.beautysalon.booking.availability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads shifts and opening hours, with the dates on which they are otherwise: one statement. */
@Repository
class RosterRows {

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The shifts of these staff members at a location, and its own opening hours under its own id;
     * of who has none, none. A work day at another location only is a day without shifts here.
     */
    Map<UUID, Roster> at(UUID location, Collection<UUID> staff, LocalDate from, LocalDate to) {
        var rosters = new HashMap<UUID, RosterBuilder>();
        rosters.put(location, new RosterBuilder());
        staff.forEach(id -> rosters.put(id, new RosterBuilder()));
        jdbc.sql(
                        """
                        select p.staff_id as owner, p.effective_from, p.effective_until,
                            null::date as date, t.position, t.day, t.shift, t.pause, t.starts, t.ends
                        from work_pattern p left join work_time t on t.pattern_id = p.id
                        where p.staff_id in (:staff) and p.location_id = :location
                            and p.effective_from < :to
                            and (p.effective_until is null or p.effective_until >= :from)
                        union all
                        select d.staff_id, null, null, d.date, t.position, null, t.shift, t.pause,
                            t.starts, t.ends
                        from work_day d
                        left join work_day_time t on t.staff_id = d.staff_id and t.date = d.date
                            and t.location_id = :location
                        where d.staff_id in (:staff) and d.date >= :from and d.date < :to
                        union all
                        select location_id, effective_from, effective_until, null, position, day,
                            position, false, starts, ends
                        from opening_time where location_id = :location
                        union all
                        select d.location_id, null, null, d.date, t.position, null, t.position,
                            false, t.starts, t.ends
                        from special_day d
                        left join special_day_time t
                            on t.location_id = d.location_id and t.date = d.date
                        where d.location_id = :location and d.date >= :from and d.date < :to
                        order by owner, effective_from, date, position\
                        """)
                .param("staff", CalendarRows.orNobody(staff))
                .param("location", location)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    rosters.computeIfAbsent(
                                    row.getObject("owner", UUID.class), id -> new RosterBuilder())
                            .add(row);
                });
        var built = new HashMap<UUID, Roster>();
        rosters.forEach((owner, roster) -> built.put(owner, roster.roster()));
        return built;
    }
}
