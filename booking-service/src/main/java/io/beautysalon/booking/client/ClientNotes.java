package io.beautysalon.booking.client;

import io.beautysalon.starter.problem.CommonProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes on cards, as far as the caller reads them: what she doesn't read isn't there. */
@Repository
class ClientNotes {

    private final JdbcClient jdbc;

    ClientNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One note. */
    record Note(
            UUID id,
            UUID clientId,
            String text,
            NoteVisibility visibility,
            String author,
            Instant createdAt,
            Instant updatedAt,
            long version) {}

    void add(Note note) {
        jdbc.sql(
                        """
                        insert into client_note
                            (id, client_id, text, visibility, author, created_at, updated_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)\
                        """)
                .params(
                        note.id(),
                        note.clientId(),
                        note.text(),
                        note.visibility().name(),
                        note.author(),
                        Timestamp.from(note.createdAt()),
                        Timestamp.from(note.updatedAt()))
                .update();
    }

    /** Changes it, unless somebody else did since that version. */
    void change(Note note, String text, NoteVisibility visibility, Instant now) {
        int changed =
                jdbc.sql(
                                """
                                update client_note set text = ?, visibility = ?, updated_at = ?, version = version + 1
                                where id = ? and version = ?\
                                """)
                        .params(
                                text,
                                visibility.name(),
                                Timestamp.from(now),
                                note.id(),
                                note.version())
                        .update();
        if (changed == 0) {
            throw CommonProblem.STALE.exception();
        }
    }

    void remove(Note note) {
        int removed =
                jdbc.sql("delete from client_note where id = ? and version = ?")
                        .params(note.id(), note.version())
                        .update();
        if (removed == 0) {
            throw CommonProblem.STALE.exception();
        }
    }

    /**
     * A note of a card.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    Note note(UUID client, UUID id) {
        return jdbc.sql(
                        "select * from client_note where client_id = :client and id = :id and"
                                + " visibility in (:mine)")
                .param("client", client)
                .param("id", id)
                .param("mine", NoteVisibility.ofCaller())
                .query(ClientNotes::note)
                .optional()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    Note note(UUID id) {
        return jdbc.sql("select * from client_note where id = :id and visibility in (:mine)")
                .param("id", id)
                .param("mine", NoteVisibility.ofCaller())
                .query(ClientNotes::note)
                .optional()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    List<Note> of(UUID client, UUID after, int rows) {
        return jdbc.sql(
                        """
                        select * from client_note where client_id = :client and id > :after
                            and visibility in (:mine) order by id limit :rows\
                        """)
                .param("client", client)
                .param("after", after)
                .param("mine", NoteVisibility.ofCaller())
                .param("rows", rows)
                .query(ClientNotes::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("text"),
                NoteVisibility.valueOf(row.getString("visibility")),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }
}
