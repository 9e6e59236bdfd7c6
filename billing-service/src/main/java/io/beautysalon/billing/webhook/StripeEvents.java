package io.beautysalon.billing.webhook;

import io.beautysalon.starter.tenancy.Lookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Its text, {@code CONNECT.evt_1}, names it in addresses. */
    record Key(String id, WebhookEndpoint endpoint) {

        static Optional<Key> of(String text) {
            var dot = text.indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : WebhookEndpoint.named(text.substring(0, dot))
                            .map(endpoint -> new Key(text.substring(dot + 1), endpoint));
        }

        String text() {
            return endpoint.name() + "." + id;
        }
    }

    /**
     * An event in work.
     *
     * @param attempts how often it was taken up, this time included
     */
    record Claimed(StripeNotice notice, int attempts, Instant receivedAt) {}

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

    /**
     * Takes an event to work on it; nobody else may until the lease is over, which grows with every
     * attempt.
     */
    Optional<Claimed> claim(Key key, Duration lease) {
        return lookup.call(jdbc ->
                jdbc.sql(
                                """
                                update stripe_event set attempts = attempts + 1,
                                            next_attempt_at = cast(:now as timestamptz) + cast(:lease as bigint) * interval '1 ms' * least(attempts + 1, 20)
                                where event_id = :id and endpoint = :endpoint and state = 'WAITING'
                                    and next_attempt_at <= :now
                                returning event_id, type, account, live, object, attempts, received_at
                                """)
                        .param("id", key.id())
                        .param("endpoint", key.endpoint().name())
                        .param("now", now())
                        .param("lease", lease.toMillis())
                        .query(StripeEvents::claimed)
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

    /** Lets it wait for a better moment. */
    void postpone(Key key, Duration wait) {
        var ignored =
                change(jdbc ->
                        jdbc.sql(
                                        "update stripe_event set next_attempt_at = ? where event_id = ? and endpoint = ?")
                                .param(Timestamp.from(clock.instant().plus(wait)))
                                .param(key.id())
                                .param(key.endpoint().name())
                                .update());
    }

    /**
     * Has it worked on once more; false when somebody was faster.
     *
     * @param attempts how often it had been taken up when that was decided
     */
    boolean replay(Key key, long attempts) {
        return change(jdbc ->
                jdbc.sql(
                                """
                                update stripe_event set state = 'WAITING', next_attempt_at = :now
                                where event_id = :id and endpoint = :endpoint and state <> 'WAITING'
                                    and attempts = :attempts\
                                """)
                        .param("now", now())
                        .param("id", key.id())
                        .param("endpoint", key.endpoint().name())
                        .param("attempts", attempts)
                        .update())
                == 1;
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

    /** Forgets a batch of what was worked off and received before; tells how many. */
    int forget(Instant before) {
        return change(jdbc ->
                jdbc.sql(
                                """
                                delete from stripe_event where (event_id, endpoint) in (
                                    select event_id, endpoint from stripe_event
                                    where state in ('DONE', 'IGNORED', 'OTHER_MODE') and received_at < :before
                                    order by received_at limit :most)
                                """)
                        .param("before", Timestamp.from(before))
                        .param("most", AT_ONCE)
                        .update());
    }

    private int change(Function<JdbcClient, Integer> statement) {
        return lookup.call(statement);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        var notice =
                new StripeNotice(
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("account"),
                        row.getBoolean("live"),
                        row.getString("object"));
        return new Claimed(
                notice, row.getInt("attempts"), row.getTimestamp("received_at").toInstant());
    }
}
