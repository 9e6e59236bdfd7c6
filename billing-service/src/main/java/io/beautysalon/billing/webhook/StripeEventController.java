package io.beautysalon.billing.webhook;

import io.beautysalon.billing.webhook.StripeEventReads.After;
import io.beautysalon.billing.webhook.StripeEventReads.StoredEvent;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stripe's webhooks as they were stored; for those who run the platform. */
@RestController
@RequestMapping("/api/v1/operator/stripe-events")
@Tag(name = "Operator: Stripe events", description = "Webhooks as they were stored")
class StripeEventController {

    private static final String LIST = "stripe-events";

    private final StripeEventReads reads;
    private final ReplayEvent replayEvent;
    private final Cursors cursors;

    StripeEventController(StripeEventReads reads, ReplayEvent replayEvent, Cursors cursors) {
        this.reads = reads;
        this.replayEvent = replayEvent;
        this.cursors = cursors;
    }

    /** Why the operator wants it so; it goes into the salon's audit trail. */
    record ReplayRequest(@NotBlank @Size(max = 200) String reason) {}

    @GetMapping
    @RequiresScope(RequiresScope.OPERATOR)
    @Operation(
            summary = "Stored webhooks, the newest first",
            description = "PARKED ones, whose account is no salon's, unless states are named.")
    Page<StoredEvent> list(
            @RequestParam(defaultValue = "PARKED") Set<StripeEvents.State> state,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = reads.list(state, after(cursor), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(LIST, last.receivedAt(), last.id()));
    }

    @GetMapping("/{id}")
    @RequiresScope(RequiresScope.OPERATOR)
    @Operation(summary = "One stored webhook")
    ResponseEntity<StoredEvent> one(@PathVariable String id) {
        return shown(key(id));
    }

    @PostMapping("/{id}/replay")
    @RequiresScope(value = RequiresScope.OPERATOR, freshSecondFactor = true)
    @Operation(
            summary = "Work on a stored webhook once more",
            description =
                    "Its object is read back from Stripe; what is known already changes nothing.")
    @Refuses({"event-waits", "event-of-a-stranger"})
    ResponseEntity<StoredEvent> replay(
            @PathVariable String id, IfMatch seen, @Valid @RequestBody ReplayRequest request) {
        var key = key(id);
        replayEvent.replay(key, stored(key), seen, request.reason());
        return shown(key);
    }

    private @Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = cursors.decode(LIST, cursor);
        return new After(Instant.parse(parts.getFirst()), parts.getLast());
    }

    private static StripeEvents.Key key(String id) {
        return StripeEvents.Key.of(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private StoredEvent stored(StripeEvents.Key key) {
        return reads.one(key).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** How often it was taken up is its version: only a replay starts that again. */
    private ResponseEntity<StoredEvent> shown(StripeEvents.Key key) {
        var stored = stored(key);
        return ResponseEntity.ok().eTag(ETags.of(stored.attempts())).body(stored);
    }
}
