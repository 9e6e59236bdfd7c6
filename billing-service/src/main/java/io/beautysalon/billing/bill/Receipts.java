package io.beautysalon.billing.bill;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receipts as they were handed out; the counter's row lock keeps their numbers without gaps. One of
 * an older release stays readable.
 */
@Repository
class Receipts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Receipts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /**
     * A numbered receipt.
     *
     * @param number counts from 1 at each location
     */
    record Receipt(long number, UUID locationId, Instant issuedAt, BillView bill) {}

    void issue(Bill bill, BillView content, Instant now) {
        var location = bill.owner().locationId();
        var number =
                jdbc.sql(
                                """
                                insert into receipt_counter as c (location_id, last) values (?, 1)
                                on conflict (tenant_id, location_id) do update set last = c.last + 1
                                returning last
                                """)
                        .param(location)
                        .query(Long.class)
                        .single();
        var ignored =
                jdbc.sql(
                                """
                                insert into receipt (location_id, number, bill_id, issued_at, content)
                                values (:location, :number, :bill, :now, :content)
                                """)
                        .param("location", location)
                        .param("number", number)
                        .param("bill", bill.id())
                        .param("now", Timestamp.from(now))
                        .param("content", json.writeValueAsString(content))
                        .update();
    }

    void voidOf(Bill bill, Instant now) {
        var ignored =
                jdbc.sql("update receipt set voided_at = ? where bill_id = ? and voided_at is null")
                        .param(Timestamp.from(now))
                        .param(bill.id())
                        .update();
    }

    /** The one in force. */
    Optional<Receipt> of(UUID bill) {
        return jdbc.sql(
                        "select number, location_id, issued_at, content from receipt where bill_id = ? and voided_at is null")
                .param(bill)
                .query((row, n) ->
                        new Receipt(
                                row.getLong("number"),
                                row.getObject("location_id", UUID.class),
                                row.getTimestamp("issued_at").toInstant(),
                                json.readValue(row.getString("content"), BillView.class)))
                .optional();
    }
}
