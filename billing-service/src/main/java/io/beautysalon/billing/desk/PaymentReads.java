package io.beautysalon.billing.desk;

import io.beautysalon.billing.desk.PaymentView.OperationView;
import io.beautysalon.contracts.Money;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads payments for views: one statement, however many they are. */
@Repository
class PaymentReads {

    private static final String ROWS =
            """
            select p.*, b.location_id,
                case when p.stripe_link is not null and not p.link_closed then p.link_url end as open_link
            from payment p join bill b on b.booking_id = p.booking_id\
            """;

    private final JdbcClient jdbc;

    PaymentReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to list; nulls and empty lists don't filter. */
    record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID locationId,
            List<UUID> onlyLocations,
            @Nullable UUID bookingId,
            @Nullable UUID clientId,
            List<String> statuses,
            List<String> methods,
            @Nullable Instant updatedSince) {

        static final String NEWEST = "payments";
        static final String BY_UPDATE = "payments-updated";

        /** The list's name: a cursor of one is refused by another. */
        String order() {
            return updatedSince == null ? NEWEST : BY_UPDATE;
        }
    }

    /** The last row of the page before. */
    record After(Instant time, UUID id) {}

    /** Newest first, or with updatedSince by (updatedAt, id) up to what has settled. */
    List<PaymentView> list(Filter filter, @Nullable After after, int rows, Instant settled) {
        var since = filter.updatedSince();
        var where =
                new Where()
                        .and("p.created_at >= :from", "from", time(filter.from()))
                        .and("p.created_at < :to", "to", time(filter.to()))
                        .and("b.location_id = :location", "location", filter.locationId())
                        .and("b.location_id in (:places)", "places", filter.onlyLocations())
                        .and("p.booking_id = :booking", "booking", filter.bookingId())
                        .and("p.client_id = :client", "client", filter.clientId())
                        .and("p.status in (:statuses)", "statuses", filter.statuses())
                        .and("p.method in (:methods)", "methods", filter.methods())
                        .and("p.updated_at >= :since", "since", time(since))
                        .and(
                                "p.updated_at <= :settled",
                                "settled",
                                since == null ? null : time(settled));
        if (after != null && since != null) {
            where.and("(p.updated_at, p.id) > (:time, :id)", "time", time(after.time()))
                    .with("id", after.id());
        } else if (after != null) {
            where.and("p.id < :id", "id", after.id());
        }
        var order = since == null ? "p.id desc" : "p.updated_at, p.id";
        return where.select(jdbc, ROWS, order, rows).query(PaymentView::of).list();
    }

    Optional<PaymentView> one(UUID id) {
        return jdbc.sql(ROWS + " where p.id = ?").param(id).query(PaymentView::of).optional();
    }

    long version(UUID id) {
        return jdbc.sql("select version from payment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    List<OperationView> operations(PaymentView payment) {
        var currency = payment.requested().currency();
        return jdbc.sql("select * from operation where subject_id = ? order by created_at, id")
                .param(payment.id())
                .query((row, number) ->
                        new OperationView(
                                row.getObject("id", UUID.class),
                                row.getString("verb"),
                                row.getString("status"),
                                new Money(row.getLong("amount"), currency),
                                row.getInt("attempts"),
                                row.getString("note"),
                                row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
