package io.beautysalon.billing.webhook;

import io.beautysalon.starter.tenancy.Lookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads stored webhooks for operators; their bodies stay where they are. */
@Repository
class StripeEventReads {

    private static final String ROWS =
            """
            select event_id, endpoint, type, account, object, live, state, attempts, received_at, next_attempt_at
            from stripe_event\
            """;

    private final Lookup lookup;

    StripeEventReads(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A stored webhook.
     *
     * @param id the endpoint's and Stripe's own, since one event may come over several endpoints
     * @param object the id of what it speaks of, or null where that is the account
     * @param attempts how often it was taken up
     * @param nextAttemptAt when it is due, while it waits
     */
    record StoredEvent(
            String id,
            WebhookEndpoint endpoint,
            String type,
            @Nullable String account,
            @Nullable String object,
            boolean live,
            StripeEvents.State state,
            int attempts,
            Instant receivedAt,
            @Nullable Instant nextAttemptAt) {}

    /** The last row of the page before. */
    record After(Instant receivedAt, String event) {}

    /** The newest first. */
    List<StoredEvent> list(Set<StripeEvents.State> states, @Nullable After after, int rows) {
        var behind =
                after == null
                        ? ""
                        : " and (received_at, endpoint || '.' || event_id) < (:received, :event)";
        return lookup.call(jdbc -> {
            var statement =
                    jdbc.sql(
                                    ROWS
                                            + " where state = any(:states)"
                                            + behind
                                            + " order by received_at desc, endpoint || '.' || event_id desc limit :rows")
                            .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                            .param("rows", rows);
            if (after != null) {
                statement =
                        statement
                                .param("received", Timestamp.from(after.receivedAt()))
                                .param("event", after.event());
            }
            return statement.query(StripeEventReads::row).list();
        });
    }

    Optional<StoredEvent> one(StripeEvents.Key key) {
        return lookup.call(jdbc ->
                jdbc.sql(ROWS + " where event_id = ? and endpoint = ?")
                        .param(key.id())
                        .param(key.endpoint().name())
                        .query(StripeEventReads::row)
                        .optional());
    }

    private static StoredEvent row(ResultSet row, int number) throws SQLException {
        var endpoint = WebhookEndpoint.valueOf(row.getString("endpoint"));
        var state = StripeEvents.State.valueOf(row.getString("state"));
        return new StoredEvent(
                new StripeEvents.Key(row.getString("event_id"), endpoint).text(),
                endpoint,
                row.getString("type"),
                row.getString("account"),
                row.getString("object"),
                row.getBoolean("live"),
                state,
                row.getInt("attempts"),
                row.getTimestamp("received_at").toInstant(),
                state == StripeEvents.State.WAITING
                        ? row.getTimestamp("next_attempt_at").toInstant()
                        : null);
    }
}
