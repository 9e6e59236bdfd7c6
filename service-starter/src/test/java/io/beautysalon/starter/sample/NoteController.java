package io.beautysalon.starter.sample;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.booking.StaffChanged;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/salons/{salonId}/notes")
class NoteController implements Replayable {

    private final Notes notes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoteController(
            Notes notes,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    record NewNote(
            @NotBlank @Size(max = 20) String text,
            @NotNull @Valid Place place,
            @Nullable Instant written,
            @Nullable LocalTime shownAt) {}

    record Place(@NotNull UUID id, int row) {}

    record NoteView(UUID id, String text) implements Identified {}

    @PostMapping
    @Idempotent
    @RequiresScope("catalog:write")
    ResponseEntity<NoteView> write(
            @PathVariable UUID salonId, @Valid @RequestBody NewNote request) {
        if (request.text().equals("slow")) {
            notes.pause(1);
        }
        var note = notes.save(new Note(ids.next(), request.text()));
        outbox.append(fact(salonId, note.id()));
        outbox.append(fact(salonId, note.id()));
        audit.record("note.write", note.id(), null, null);
        return ResponseEntity.created(URI.create("/notes/" + note.id()))
                .eTag(ETags.of(0))
                .body(view(note));
    }

    @PutMapping("/{id}")
    @Idempotent(required = false)
    @RequiresScope("catalog:write")
    ResponseEntity<NoteView> rewrite(
            @PathVariable UUID salonId,
            @PathVariable UUID id,
            IfMatch ifMatch,
            @Valid @RequestBody NewNote request) {
        return transaction.execute(status -> {
            var note = notes.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
            ifMatch.check(note.version());
            note.rewrite(request.text());
            notes.flush();
            return shown(note);
        });
    }

    @DeleteMapping("/{id}")
    @Idempotent(required = false)
    @RequiresScope("catalog:write")
    ResponseEntity<Void> erase(@PathVariable UUID salonId, @PathVariable UUID id) {
        notes.delete(notes.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}")
    @RequiresScope(
            value = {"catalog:read", RequiresScope.SELF},
            whileReadOnly = true)
    ResponseEntity<NoteView> read(@PathVariable UUID id) {
        return transaction.execute(status ->
                shown(notes.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception)));
    }

    @GetMapping
    @RequiresScope(RequiresScope.PUBLIC)
    List<String> list(@RequestParam(required = false) Integer limit) {
        return List.of(Caller.current().kind().name());
    }

    @PostMapping("/secure")
    @RequiresScope(value = "catalog:write", freshSecondFactor = true)
    ResponseEntity<Void> secure() {
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/broken")
    @RequiresScope(RequiresScope.USER)
    String broken() {
        throw new IllegalStateException("a secret detail");
    }

    @Override
    public ResponseEntity<NoteView> replay(UUID resourceId) {
        return shown(notes.findById(resourceId).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }

    private static ResponseEntity<NoteView> shown(Note note) {
        return ResponseEntity.ok().eTag(ETags.of(note.version())).body(view(note));
    }

    private static NoteView view(Note note) {
        return new NoteView(note.id(), note.text());
    }

    private StaffChanged fact(UUID salon, UUID note) {
        return new StaffChanged(
                salon, note, clock.instant(), Actor.clock("sample"), List.of(), null, true);
    }
}
