package io.beautysalon.booking.history;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.starter.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remembers every change of a booking, in the transaction of the change. */
@Component
public class History {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient jdbc;
    private final Ids ids;

    History(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Adds an entry.
     *
     * @param before the booking's shape before, or null when it is new; ids, times, states and
     *     amounts only
     * @param after its shape now
     */
    public void add(
            UUID booking,
            Actor actor,
            String action,
            @Nullable String reason,
            @Nullable Object before,
            Object after,
            Instant now) {
        jdbc.sql(
                        """
                        insert into booking_history
                            (booking_id, id, at, actor_kind, actor_id, action, reason, before, after)
                        values (:booking, :id, :at, :kind, :actor, :action, :reason, :before::jsonb, :after::jsonb)\
                        """)
                .param("booking", booking)
                .param("id", ids.next())
                .param("at", Timestamp.from(now))
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .param("action", action)
                .param("reason", reason)
                .param("before", before == null ? null : JSON.writeValueAsString(before))
                .param("after", JSON.writeValueAsString(after))
                .update();
    }

    /** Up to so many entries in the order in which they came, after one of them. */
    public List<HistoryEntry> of(UUID booking, UUID after, int rows) {
        return jdbc.sql(
                        """
                        select * from booking_history where booking_id = ? and id > ?
                        order by id limit ?\
                        """)
                .params(booking, after, rows)
                .query(History::entry)
                .list();
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        var before = row.getString("before");
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("action"),
                row.getString("reason"),
                before == null ? null : json(before),
                json(row.getString("after")));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
