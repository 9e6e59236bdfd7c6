package io.beautysalon.booking.rehearsal;

import io.beautysalon.starter.problem.CommonProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The salon's planned changes. Not entities: a rehearsal goes back to its beginning, and with it
 * all that the persistence context believes.
 */
@Repository
class ScheduleChanges {

    private static final TypeReference<List<JsonNode>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<AffectedBooking>> AFFECTED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScheduleChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, List<JsonNode> changes, List<AffectedBooking> affected, Instant now) {
        jdbc.sql(
                        """
                        insert into schedule_change (id, status, writes, affected, created_at, version)
                        values (?, 'REHEARSED', ?, ?, ?, 0)\
                        """)
                .params(
                        id,
                        json.writeValueAsString(changes),
                        json.writeValueAsString(affected),
                        Timestamp.from(now))
                .update();
    }

    @Transactional(readOnly = true)
    ScheduleChange change(UUID id) {
        return find(id, "");
    }

    /** The same, locked to the end of the transaction. */
    ScheduleChange locked(UUID id) {
        return find(id, " for update");
    }

    void applied(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update schedule_change set status = 'APPLIED', applied_at = ?,
                            version = version + 1 where id = ?\
                        """)
                .params(Timestamp.from(now), id)
                .update();
    }

    private ScheduleChange find(UUID id, String lock) {
        return jdbc.sql("select * from schedule_change where id = ?" + lock)
                .param(id)
                .query((row, number) -> change(row))
                .optional()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private ScheduleChange change(ResultSet row) throws SQLException {
        var applied = row.getTimestamp("applied_at");
        return new ScheduleChange(
                row.getObject("id", UUID.class),
                ScheduleChange.Status.valueOf(row.getString("status")),
                json.readValue(row.getString("writes"), CHANGES),
                json.readValue(row.getString("affected"), AFFECTED),
                row.getTimestamp("created_at").toInstant(),
                applied == null ? null : applied.toInstant(),
                row.getLong("version"));
    }
}
