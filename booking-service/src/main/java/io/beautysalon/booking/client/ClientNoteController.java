package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ClientNotes.Note;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on a client's card. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/clients/{clientId}/notes")
class ClientNoteController implements Replayable {

    private final ClientBook book;
    private final ClientNotes notes;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ClientNoteController(
            ClientBook book,
            ClientNotes notes,
            AuditTrail audit,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.notes = notes;
        this.audit = audit;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Notes on a card that the caller may read, oldest first")
    Page<NoteView> list(
            @PathVariable UUID clientId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        book.client(clientId);
        var list = "client-notes-" + clientId;
        var after = cursors.afterId(list, cursor);
        return Page.of(
                        notes.of(clientId, after, limit + 1),
                        limit,
                        last -> cursors.encode(list, last.id()))
                .map(NoteView::of);
    }

    @GetMapping("/{noteId}")
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One note, if the caller may read it")
    ResponseEntity<NoteView> one(@PathVariable UUID clientId, @PathVariable UUID noteId) {
        return shown(notes.note(clientId, noteId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Write a note on a card",
            description = "If-Match names the card's version.")
    ResponseEntity<NoteView> write(
            @PathVariable UUID salonId,
            @PathVariable UUID clientId,
            IfMatch seen,
            @Valid @RequestBody WriteNoteRequest request) {
        book.client(clientId, seen);
        requireReadable(request.visibility());
        var now = clock.instant();
        var note =
                new Note(
                        ids.next(),
                        clientId,
                        request.text(),
                        request.visibility(),
                        Caller.current().id(),
                        now,
                        now,
                        0);
        notes.add(note);
        audit.record("client.note-write", clientId, null, note.id().toString());
        var path = "/api/v1/salons/" + salonId + "/clients/" + clientId + "/notes/" + note.id();
        return ResponseEntity.created(URI.create(path))
                .eTag(ETags.of(note.version()))
                .body(NoteView.of(note));
    }

    @PatchMapping(
            path = "/{noteId}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change a note")
    ResponseEntity<NoteView> change(
            @PathVariable UUID clientId,
            @PathVariable UUID noteId,
            IfMatch seen,
            @Valid @RequestBody ChangeNoteRequest request) {
        var note = notes.note(clientId, noteId);
        seen.check(note.version());
        var visibility = request.visibility() == null ? note.visibility() : request.visibility();
        requireReadable(visibility);
        var text = request.text() == null ? note.text() : request.text();
        notes.change(note, text, visibility, clock.instant());
        audit.record("client.note-change", clientId, noteId.toString(), noteId.toString());
        return shown(notes.note(noteId));
    }

    @DeleteMapping("/{noteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Take a note away")
    ResponseEntity<Void> remove(
            @PathVariable UUID clientId, @PathVariable UUID noteId, IfMatch seen) {
        var note = notes.note(clientId, noteId);
        seen.check(note.version());
        notes.remove(note);
        audit.record("client.note-remove", clientId, noteId.toString(), null);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(notes.note(resourceId));
    }

    /** Nobody writes what she can't read again. */
    private static void requireReadable(NoteVisibility visibility) {
        if (!visibility.isForCaller()) {
            throw CommonProblem.INVALID.at("/visibility", "one that the caller reads");
        }
    }

    private static ResponseEntity<NoteView> shown(Note note) {
        return ResponseEntity.ok().eTag(ETags.of(note.version())).body(NoteView.of(note));
    }

    record WriteNoteRequest(
            @NotBlank @Size(max = 4_000) @Schema(example = "Allergic to ammonia") String text,
            @NotNull @Schema(example = "STAFF") NoteVisibility visibility) {}

    record ChangeNoteRequest(
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 4_000)
                    @Nullable String text,
            @Nullable NoteVisibility visibility) {}

    record NoteView(
            UUID id,
            String text,
            NoteVisibility visibility,
            String author,
            Instant createdAt,
            Instant updatedAt)
            implements Identified {

        static NoteView of(Note note) {
            return new NoteView(
                    note.id(),
                    note.text(),
                    note.visibility(),
                    note.author(),
                    note.createdAt(),
                    note.updatedAt());
        }
    }
}
