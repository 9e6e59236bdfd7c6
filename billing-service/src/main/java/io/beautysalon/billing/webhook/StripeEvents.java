package io.beautysalon.billing.webhook;

import io.beautysalon.starter.tenancy.Lookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every webhook that was answered with 2xx. Its salon is known only after its account was looked
 * up.
 */
@Component
class StripeEvents {

    private static final int AT_ONCE = 100;

    private final Lookup lookup;
    private final Clock clock;

    StripeEvents(Lookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    record Key(String id, WebhookEndpoint endpoint) {}

    /** What became of a stored event. */
    enum State {
        /** To be worked on, now or again. */
        WAITING,
        /** Its object was read back. */
        DONE,
        /** A type that nothing here depends on; counted. */
        IGNORED,
        /** A test event at a live deployment, or the other way round; counted. */
        OTHER_MODE,
        /** Of an account that isn't ours; a person looks. */
        PARKED
    }

    /** True when it is new; the same event may come several times, also over several endpoints. */
    boolean store(StripeNotice notice, WebhookEndpoint endpoint, byte[] body) {
        return change(jdbc ->
                jdbc.sql(
                                """
                                insert into stripe_event (event_id, endpoint, type, account, object, live,
                                    body, state, attempts, received_at, next_attempt_at)
                                values (:id, :endpoint, :type, :account, :object, :live,
                                    :body, 'WAITING', 0, :now, :now)
                                on conflict do nothing
                                """)
                        .param("id", notice.id())
                        .param("endpoint", endpoint.name())
                        .param("type", notice.type())
                        .param("account", notice.account())
                        .param("object", notice.object())
                        .param("live", notice.live())
                        .param("body", body)
                        .param("now", now())
                        .update())
                == 1;
    }

    /** Takes an event to work on it; nobody else may until the lease is over. */
    Optional<StripeNotice> claim(Key key, Duration lease) {
        return lookup.call(jdbc ->
                jdbc.sql(
                                """
                                update stripe_event set attempts = attempts + 1, next_attempt_at = :later
                                where event_id = :id and endpoint = :endpoint and state = 'WAITING'
                                    and next_attempt_at <= :now
                                returning event_id, type, account, live, object
                                """)
                        .param("id", key.id())
                        .param("endpoint", key.endpoint().name())
                        .param("now", now())
                        .param("later", Timestamp.from(clock.instant().plus(lease)))
                        .query(StripeEvents::notice)
                        .optional());
    }

    void end(Key key, State state) {
        var ended =
                change(jdbc ->
                        jdbc.sql(
                                        "update stripe_event set state = ? where event_id = ? and endpoint = ?")
                                .param(state.name())
                                .param(key.id())
                                .param(key.endpoint().name())
                                .update());
        if (ended != 1) {
            throw new IllegalStateException("no such event: " + key);
        }
    }

    List<Key> due() {
        return lookup.call(jdbc ->
                jdbc.sql(
                                """
                                select event_id, endpoint from stripe_event
                                where state = 'WAITING' and next_attempt_at <= :now
                                order by next_attempt_at limit :most
                                """)
                        .param("now", now())
                        .param("most", AT_ONCE)
                        .query((row, number) ->
                                new Key(
                                        row.getString("event_id"),
                                        WebhookEndpoint.valueOf(row.getString("endpoint"))))
                        .list());
    }

    private int change(Function<JdbcClient, Integer> statement) {
        return lookup.call(statement);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StripeNotice notice(ResultSet row, int number) throws SQLException {
        return new StripeNotice(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("account"),
                row.getBoolean("live"),
                row.getString("object"));
    }
}
