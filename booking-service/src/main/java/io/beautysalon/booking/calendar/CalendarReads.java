package io.beautysalon.booking.calendar;

import io.beautysalon.booking.calendar.CalendarView.CalendarAbsence;
import io.beautysalon.booking.calendar.CalendarView.CalendarBooking;
import io.beautysalon.booking.calendar.CalendarView.CalendarLine;
import io.beautysalon.booking.reservation.BookingStatus;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the window: a statement each for people, bookings, lines and absences, however many. */
@Repository
class CalendarReads {

    /** No visit is longer, so that those which begin earlier need not be looked at. */
    private static final String LONGEST_VISIT = "interval '3 days'";

    private static final String BOOKINGS =
            """
            from booking b where b.location_id = :location
                and b.starts_at >= :start::timestamptz - %s and b.starts_at < :end and b.ends_at > :start
                and b.status not in ('CANCELLED', 'DECLINED', 'EXPIRED')
                and (:everybody or exists (select 1 from booking_line own
                    where own.booking_id = b.id and own.kept is null and own.staff_id in (:staff)))
            """
                    .formatted(LONGEST_VISIT);

    private final JdbcClient jdbc;

    CalendarReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A booking's line. */
    private record Line(UUID bookingId, CalendarLine line) {}

    /** An absence and what it is. */
    record Absence(boolean timeOff, CalendarAbsence absence) {}

    /** Who works at a location: all, one of them, or who is this member. */
    List<UUID> staff(UUID location, @Nullable UUID only, @Nullable UUID member) {
        return jdbc.sql(
                        """
                        select m.id from staff_member m
                        join staff_location l on l.staff_id = m.id and l.location_id = :location
                        where m.archived_at is null and (:only::uuid is null or m.id = :only)
                            and (:member::uuid is null or m.member_id = :member)
                        order by m.display_order, m.id\
                        """)
                .param("location", location)
                .param("only", only)
                .param("member", member)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<CalendarBooking> bookings(Window window) {
        var lines = lines(window);
        return sql(
                        window,
                        """
                        select b.*, coalesce(m.bill_closed, false) as bill_closed, m.flags,
                            exists (select 1 from allocation a where a.booking_id = b.id
                                and a.active and a.overbooked) as overbooked
                        from (select b.* %s) b
                        left join booking_money m on m.booking_id = b.id
                        order by b.starts_at, b.id\
                        """
                                .formatted(BOOKINGS))
                .query((row, number) -> booking(window, row, lines))
                .list();
    }

    private Map<UUID, List<CalendarLine>> lines(Window window) {
        var lines = new HashMap<UUID, List<CalendarLine>>();
        sql(
                        window,
                        """
                        select l.booking_id, l.line_id, l.name, l.staff_id, l.starts_at, l.ends_at, array(
                            select distinct o.subject_id from booking_occupation o
                            where o.booking_id = l.booking_id and o.line_id = l.line_id
                                and o.subject_id <> l.staff_id and not o.bridge
                            order by o.subject_id) as unit_ids
                        from booking_line l
                        where l.kept is null and l.booking_id in (select b.id %s)
                        order by l.booking_id, l.starts_at, l.position\
                        """
                                .formatted(BOOKINGS))
                .query((row, number) -> line(window, row))
                .list()
                .forEach(row ->
                        lines.computeIfAbsent(row.bookingId(), id -> new ArrayList<>())
                                .add(row.line()));
        return lines;
    }

    /** Of these people, and of the location's units where everybody's calendar is looked at. */
    List<Absence> absences(Window window) {
        return sql(
                        window,
                        """
                        select * from absence a
                        where a.subject_id in (select unnest(array[:staff]::uuid[]) union all
                                select u.id from resource_unit u
                                where :everybody and u.location_id = :location)
                            and a.ends_at > :start and a.starts_at < :end
                        order by a.starts_at, a.id\
                        """)
                .query((row, number) -> absence(window, row))
                .list();
    }

    private JdbcClient.StatementSpec sql(Window window, String sql) {
        return jdbc.sql(sql)
                .param("location", window.place().locationId())
                .param("start", window.start())
                .param("end", window.end())
                .param("everybody", window.everybody())
                .param("staff", window.staffOrNobody());
    }

    private static CalendarBooking booking(
            Window window, ResultSet row, Map<UUID, List<CalendarLine>> lines) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var flags = row.getArray("flags");
        return new CalendarBooking(
                id,
                BookingStatus.valueOf(row.getString("status")),
                Channel.valueOf(row.getString("channel")),
                window.local(row, "starts_at"),
                window.local(row, "ends_at"),
                window.localOrNull(row, "actual_start"),
                window.localOrNull(row, "actual_end"),
                window.localOrNull(row, "hold_ends_at"),
                row.getObject("client_id", UUID.class),
                window.names() ? row.getString("contact_name") : null,
                row.getString("label"),
                row.getBoolean("walk_in"),
                row.getBoolean("overbooked"),
                new Money(row.getLong("total"), row.getString("currency")),
                row.getBoolean("bill_closed"),
                flags == null ? List.of() : names((String[]) flags.getArray()),
                lines.getOrDefault(id, List.of()));
    }

    /** Each once, without what it is about. */
    private static List<String> names(String[] flags) {
        return Arrays.stream(flags)
                .map(flag -> flag.substring(0, flag.indexOf(':')))
                .distinct()
                .toList();
    }

    private static Line line(Window window, ResultSet row) throws SQLException {
        return new Line(
                row.getObject("booking_id", UUID.class),
                new CalendarLine(
                        row.getObject("line_id", UUID.class),
                        row.getString("name"),
                        row.getObject("staff_id", UUID.class),
                        List.of((UUID[]) row.getArray("unit_ids").getArray()),
                        window.local(row, "starts_at"),
                        window.local(row, "ends_at")));
    }

    private static Absence absence(Window window, ResultSet row) throws SQLException {
        return new Absence(
                row.getString("kind").equals("TIME_OFF"),
                new CalendarAbsence(
                        row.getObject("id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        window.local(row, "starts_at"),
                        window.local(row, "ends_at"),
                        window.reasons() ? row.getString("reason") : null));
    }
}
