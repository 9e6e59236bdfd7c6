package io.beautysalon.starter.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as its relay sees it: across tenants, shard by shard. */
final class OutboxRows {

    private OutboxRows() {}

    static List<Integer> waitingShards(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select s from generate_series(0, 15) s
                        where exists (select 1 from outbox o where o.shard = s)\
                        """)
                .query((row, i) -> row.getInt(1))
                .list();
    }

    static boolean lock(JdbcClient jdbc, int lockClass, int shard) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(lockClass, shard)
                .query(Boolean.class)
                .single();
    }

    /** The oldest rows of a shard, without the keys that a dead row blocks. */
    static List<OutboxRow> oldest(JdbcClient jdbc, int shard, int limit) {
        return jdbc.sql(
                        """
                        select * from outbox o
                        where shard = :shard
                          and not exists (select 1 from outbox_dead d
                            where d.aggregate_type = o.aggregate_type and d.aggregate_id = o.aggregate_id)
                        order by id limit :limit\
                        """)
                .param("shard", shard)
                .param("limit", limit)
                .query((row, i) -> read(row))
                .list();
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getInt("shard"),
                row.getLong("id"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("message_key", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("event_seq"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("source"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("actor"),
                row.getString("traceparent"),
                row.getBytes("payload"));
    }

    static void delete(JdbcClient jdbc, int shard, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where shard = :shard and id = any(:ids)")
                    .param("shard", shard)
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    /** Sets a row aside that the broker refuses for good; its key stops until somebody looks. */
    static void bury(JdbcClient jdbc, OutboxRow row, String reason) {
        jdbc.sql(
                        """
                        with dead as (delete from outbox where shard = :shard and id = :id returning *)
                        insert into outbox_dead select dead.*, :reason, now() from dead\
                        """)
                .param("shard", row.shard())
                .param("id", row.id())
                .param("reason", reason)
                .update();
    }
}
