package io.beautysalon.booking.reservation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads bookings for views: two statements, however many they are. */
@Repository
class BookingReads {

    private static final String ROWS =
            """
            select b.*, coalesce(p.payment_status, m.card_status) as payment_status, coalesce(p.paid, 0) as paid,
                coalesce(p.revision, 0) + coalesce(m.revision, 0) as revision,
                m.flags, coalesce(m.bill_closed, false) as bill_closed,
                exists (select 1 from allocation a
                    where a.booking_id = b.id and a.active and a.overbooked) as overbooked
            from booking b left join lateral (
                select sum(captured - refunded) as paid, sum(revision) as revision,
                    (array_agg(status order by payment_id desc))[1] as payment_status
                from booking_payment where booking_id = b.id) p on true
            left join booking_money m on m.booking_id = b.id
            where
            """;

    private final JdbcClient jdbc;

    BookingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to list; nulls and empty lists don't filter.
     *
     * @param from first instant of the start, inclusive
     * @param to last instant of the start, exclusive
     * @param ownMember only bookings of the staff member who is this member
     * @param ownUser only bookings of this signed-in client
     */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID locationId,
            @Nullable UUID staffId,
            @Nullable UUID ownMember,
            List<UUID> onlyLocations,
            @Nullable UUID clientId,
            @Nullable UUID ownUser,
            List<BookingStatus> statuses,
            @Nullable Instant updatedSince) {

        static final String BY_START = "bookings";
        static final String BY_UPDATE = "bookings-updated";
        static final String OWN = "my-bookings";

        /** All bookings of a signed-in client. */
        static Filter own(UUID user) {
            return new Filter(null, null, null, null, null, List.of(), null, user, List.of(), null);
        }

        /** The list's name: a cursor of one is refused by another. */
        String order() {
            if (updatedSince != null) {
                return BY_UPDATE;
            }
            return ownUser == null ? BY_START : OWN;
        }
    }

    /** The last row of the page before. */
    record After(Instant time, UUID id) {}

    Optional<BookingRow> one(UUID id) {
        return jdbc.sql(ROWS + "b.id = ?").param(id).query(BookingRow::of).optional();
    }

    /** Up to {@code rows} in the order of (start, id), or of (updatedAt, id) with updatedSince. */
    List<BookingRow> list(Filter filter, @Nullable After after, int rows, Instant settled) {
        var column = filter.updatedSince() == null ? "b.starts_at" : "b.updated_at";
        var where = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        add(where, params, "b.starts_at >= :from", "from", time(filter.from()));
        add(where, params, "b.starts_at < :to", "to", time(filter.to()));
        add(where, params, "b.location_id = :location", "location", filter.locationId());
        add(
                where,
                params,
                "exists (select 1 from booking_line l where l.booking_id = b.id and l.staff_id = :staff)",
                "staff",
                filter.staffId());
        add(
                where,
                params,
                "exists (select 1 from booking_line l join staff_member m on m.id = l.staff_id"
                        + " where l.booking_id = b.id and m.member_id = :member)",
                "member",
                filter.ownMember());
        add(
                where,
                params,
                "b.location_id in (:locations)",
                "locations",
                some(filter.onlyLocations()));
        add(where, params, "b.client_id = :client", "client", filter.clientId());
        add(where, params, "b.owner_user_id = :user", "user", filter.ownUser());
        add(
                where,
                params,
                "b.status in (:statuses)",
                "statuses",
                some(filter.statuses().stream().map(Enum::name).toList()));
        add(where, params, "b.updated_at >= :since", "since", time(filter.updatedSince()));
        if (filter.updatedSince() != null) {
            add(where, params, "b.updated_at <= :settled", "settled", time(settled));
        }
        if (after != null) {
            add(
                    where,
                    params,
                    "(" + column + ", b.id) > (:afterTime, :afterId)",
                    "afterTime",
                    time(after.time()));
            params.put("afterId", after.id());
        }
        where.add("true");
        params.put("rows", rows);
        var sql = ROWS + String.join(" and ", where) + " order by " + column + ", b.id limit :rows";
        return jdbc.sql(sql).params(params).query(BookingRow::of).list();
    }

    Map<UUID, List<LineRow>> lines(Collection<UUID> bookings) {
        var lines = new HashMap<UUID, List<LineRow>>();
        if (!bookings.isEmpty()) {
            jdbc.sql(
                            """
                            select l.*, array(
                                select distinct o.subject_id from booking_occupation o
                                where o.booking_id = l.booking_id and o.line_id = l.line_id
                                    and o.subject_id <> l.staff_id and not o.bridge
                                order by o.subject_id) as unit_ids
                            from booking_line l where l.booking_id in (:bookings)
                            order by l.booking_id, l.position\
                            """)
                    .param("bookings", bookings)
                    .query(LineRow::of)
                    .list()
                    .forEach(line ->
                            lines.computeIfAbsent(line.bookingId(), id -> new ArrayList<>())
                                    .add(line));
        }
        return lines;
    }

    /** Whether one of the lines is done by the staff member who is this member. */
    boolean isOwn(UUID booking, @Nullable UUID member) {
        return member != null
                && jdbc.sql(
                                """
                                select exists (select 1 from booking_line l
                                    join staff_member m on m.id = l.staff_id
                                    where l.booking_id = ? and m.member_id = ?)\
                                """)
                        .params(booking, member)
                        .query(Boolean.class)
                        .single();
    }

    private static void add(
            List<String> where,
            Map<String, Object> params,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static <T> @Nullable List<T> some(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
