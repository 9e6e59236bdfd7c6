package io.beautysalon.billing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads refunds and disputes for views. */
@Repository
class RefundReads {

    private static final String REFUNDS =
            """
            select r.*, p.currency, b.location_id from refund r join payment p on p.id = r.payment_id
                join bill b on b.booking_id = p.booking_id\
            """;

    private static final String DISPUTES =
            """
            select d.*, p.currency, p.booking_id, b.location_id from dispute d join payment p on p.id = d.payment_id
                join bill b on b.booking_id = p.booking_id\
            """;

    private final JdbcClient jdbc;

    RefundReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<RefundView> refunds(UUID payment, @Nullable UUID after, int rows) {
        return new Where()
                .and("r.payment_id = :payment", "payment", payment)
                .and("r.id < :after", "after", after)
                .select(jdbc, REFUNDS, "r.id desc", rows)
                .query(RefundView::of)
                .list();
    }

    Optional<RefundView> refund(UUID id, List<UUID> places) {
        return new Where()
                .and("r.id = :id", "id", id)
                .and("b.location_id in (:places)", "places", places)
                .select(jdbc, REFUNDS, "r.id", 1)
                .query(RefundView::of)
                .optional();
    }

    /** Newest first. */
    List<DisputeView> disputes(
            List<String> states, List<UUID> places, @Nullable UUID after, int rows) {
        return new Where()
                .and("d.state in (:states)", "states", states)
                .and("b.location_id in (:places)", "places", places)
                .and("d.id < :after", "after", after)
                .select(jdbc, DISPUTES, "d.id desc", rows)
                .query(DisputeView::of)
                .list();
    }

    Optional<DisputeView> dispute(UUID id, List<UUID> places) {
        return new Where()
                .and("d.id = :id", "id", id)
                .and("b.location_id in (:places)", "places", places)
                .select(jdbc, DISPUTES, "d.id", 1)
                .query(DisputeView::of)
                .optional();
    }
}
