package io.beautysalon.billing.operation;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads operations of all salons for operators, without the bytes that were sent. */
@Repository
class OperationReads {

    private static final String ROWS =
            """
            select id, tenant_id, subject_id, verb, status, request_path, request_account, attempts, note, created_at,
                first_attempt_at, next_attempt_at, stuck_since, version
            from operation\
            """;

    private final Sweep sweep;

    OperationReads(Sweep sweep) {
        this.sweep = sweep;
    }

    /** What can be asked for. */
    enum State {
        /** Waits for a decision. */
        STUCK,
        PENDING,
        UNKNOWN
    }

    /**
     * An operation.
     *
     * @param salonId whose money it moves
     * @param subjectId the payment, card or payment account
     * @param stuck whether it waits for a decision
     * @param note what was said last about it
     */
    record OperationRow(
            UUID id,
            UUID salonId,
            UUID subjectId,
            Verb verb,
            OperationStatus status,
            boolean stuck,
            String path,
            @Nullable String stripeAccount,
            int attempts,
            @Nullable String note,
            Instant createdAt,
            @Nullable Instant firstAttemptAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant stuckSince,
            long version) {}

    /** The oldest first. */
    List<OperationRow> list(Set<State> states, UUID after, int rows) {
        var statuses =
                states.stream()
                        .filter(state -> state != State.STUCK)
                        .map(State::name)
                        .toArray(String[]::new);
        return sweep.call(jdbc ->
                jdbc.sql(
                                ROWS
                                        + """
                                         where (status in ('PENDING', 'UNKNOWN') or stuck_since is not null)
                                            and (status = any(:statuses) or (:stuck and stuck_since is not null))
                                            and id > :after order by id limit :rows\
                                        """)
                        .param("statuses", statuses)
                        .param("stuck", states.contains(State.STUCK))
                        .param("after", after)
                        .param("rows", rows)
                        .query(OperationReads::row)
                        .list());
    }

    Optional<OperationRow> one(UUID id) {
        return sweep.call(jdbc ->
                jdbc.sql(ROWS + " where id = ?").param(id).query(OperationReads::row).optional());
    }

    private static OperationRow row(ResultSet row, int number) throws SQLException {
        var stuckSince = instant(row.getTimestamp("stuck_since"));
        return new OperationRow(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                Verb.valueOf(row.getString("verb")),
                OperationStatus.valueOf(row.getString("status")),
                stuckSince != null,
                row.getString("request_path"),
                row.getString("request_account"),
                row.getInt("attempts"),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("first_attempt_at")),
                instant(row.getTimestamp("next_attempt_at")),
                stuckSince,
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
