package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ConsentController.ConsentKind;
import io.beautysalon.booking.client.ConsentController.ConsentView;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents of a salon's clients. */
@Repository
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records one.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code consent-given} while one of
     *     that kind is in force
     */
    void give(UUID id, UUID client, ConsentKind kind, String textVersion, Instant now) {
        int given =
                jdbc.sql(
                                """
                                insert into client_consent (id, client_id, kind, text_version, given_at, given_by)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                                """)
                        .params(
                                id,
                                client,
                                kind.name(),
                                textVersion,
                                Timestamp.from(now),
                                Caller.current().id())
                        .update();
        if (given == 0) {
            throw ClientProblem.CONSENT_GIVEN.exception();
        }
    }

    /** Agrees to a text; another version of it takes the place of the one before. */
    void agree(UUID id, UUID client, ConsentKind kind, String textVersion, Instant now) {
        boolean same =
                inForce(client).stream()
                        .anyMatch(each ->
                                each.kind() == kind && each.textVersion().equals(textVersion));
        if (!same) {
            withdraw(client, kind, now);
            give(id, client, kind, textVersion, now);
        }
    }

    /** Withdraws the one of a kind that is in force, if there is any. */
    void withdraw(UUID client, ConsentKind kind, Instant now) {
        jdbc.sql(
                        """
                        update client_consent set withdrawn_at = ?, withdrawn_by = ?
                        where client_id = ? and kind = ? and withdrawn_at is null\
                        """)
                .params(Timestamp.from(now), Caller.current().id(), client, kind.name())
                .update();
    }

    /** What the client agrees to now, one of each kind at most. */
    List<ConsentView> inForce(UUID client) {
        return jdbc.sql(
                        """
                        select * from client_consent where client_id = ? and withdrawn_at is null
                        order by kind\
                        """)
                .param(client)
                .query(Consents::view)
                .list();
    }

    /** Grows with everything that she gives or withdraws. */
    long revision(UUID client) {
        return jdbc.sql(
                        "select count(*) + count(withdrawn_at) from client_consent where client_id = ?")
                .param(client)
                .query(Long.class)
                .single();
    }

    /** Withdraws one; once withdrawn it stays as it is. */
    void withdraw(UUID client, UUID id, Instant now) {
        int found =
                jdbc.sql(
                                """
                                update client_consent set
                                    withdrawn_by = case when withdrawn_at is null then :by else withdrawn_by end,
                                    withdrawn_at = coalesce(withdrawn_at, :now)
                                where client_id = :client and id = :id\
                                """)
                        .param("by", Caller.current().id())
                        .param("now", Timestamp.from(now))
                        .param("client", client)
                        .param("id", id)
                        .update();
        if (found == 0) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    ConsentView consent(UUID id) {
        return jdbc.sql("select * from client_consent where id = ?")
                .param(id)
                .query(Consents::view)
                .optional()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    List<ConsentView> of(UUID client, UUID after, int rows) {
        return jdbc.sql(
                        """
                        select * from client_consent where client_id = ? and id > ?
                        order by id limit ?\
                        """)
                .params(client, after, rows)
                .query(Consents::view)
                .list();
    }

    private static ConsentView view(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new ConsentView(
                row.getObject("id", UUID.class),
                ConsentKind.valueOf(row.getString("kind")),
                row.getString("text_version"),
                row.getTimestamp("given_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
