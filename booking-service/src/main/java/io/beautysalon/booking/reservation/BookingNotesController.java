package io.beautysalon.booking.reservation;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is written on a booking. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{id}")
class BookingNotesController implements Replayable {

    private final WriteNotes writeNotes;
    private final BookingViews views;

    BookingNotesController(WriteNotes writeNotes, BookingViews views) {
        this.writeNotes = writeNotes;
        this.views = views;
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope({"self", "bookings:write"})
    @Idempotent(required = false)
    @Operation(
            summary = "Change the notes on a booking",
            description = "The client writes clientNote; internalNote and label are the desk's.")
    ResponseEntity<BookingView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeBookingRequest request) {
        writeNotes.write(id, seen, request.desks(), request::patch);
        return views.one(id);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return views.one(resourceId);
    }

    /** A merge patch: an absent member changes nothing, null clears. */
    record ChangeBookingRequest(
            @Schema(type = "string", maxLength = 1000, example = "Please no perfume")
                    @Nullable JsonNode clientNote,
            @Schema(type = "string", maxLength = 1000) @Nullable JsonNode internalNote,
            @Schema(type = "string", maxLength = 40, example = "VIP") @Nullable JsonNode label) {

        private static final int NOTE = 1_000;
        private static final int LABEL = 40;

        boolean desks() {
            return internalNote != null || label != null;
        }

        Notes patch(Notes notes) {
            return new Notes(
                    patched("/clientNote", clientNote, notes.client(), NOTE),
                    patched("/internalNote", internalNote, notes.internal(), NOTE),
                    patched("/label", label, notes.label(), LABEL));
        }

        private static @Nullable String patched(
                String pointer, @Nullable JsonNode patch, @Nullable String before, int longest) {
            if (patch == null) {
                return before;
            }
            if (patch.isNull()) {
                return null;
            }
            if (!patch.isString()
                    || patch.asString().isBlank()
                    || patch.asString().length() > longest) {
                throw CommonProblem.INVALID.at(pointer, "1 to " + longest + " letters, or null");
            }
            return patch.asString();
        }
    }
}
