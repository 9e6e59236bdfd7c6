package io.beautysalon.billing.desk;

import io.beautysalon.billing.payment.RefundPayment;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money that goes back to clients. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
@Tag(name = "Refunds", description = "Money on its way back to a client")
class RefundController implements Replayable {

    private final RefundPayment refundPayment;
    private final RefundViews views;

    RefundController(RefundPayment refundPayment, RefundViews views) {
        this.refundPayment = refundPayment;
        this.views = views;
    }

    /**
     * What is to go back.
     *
     * @param amount null for the price of the lines, or without lines for all that is left
     * @param lineIds lines of the booking that it is for
     */
    record RefundRequest(
            @Nullable Money amount,
            @Nullable @Size(max = 50) List<UUID> lineIds,
            @NotBlank @Size(max = 200) String reason) {

        RefundPayment.Wish wish() {
            var lines = lineIds == null ? List.<UUID>of() : lineIds.stream().distinct().toList();
            return new RefundPayment.Wish(amount, lines, reason);
        }
    }

    @PostMapping("/payments/{paymentId}/refunds")
    @Idempotent
    @RequiresScope(value = "payments:refund", whileReadOnly = true)
    @Operation(
            summary = "Give money back",
            description =
                    "All, a part, or the price of some lines. Above the salon's limit it needs a second factor given"
                            + " just now. What the desk gives back is never taken again by a later settlement.")
    @ApiResponse(responseCode = "201", description = "Handed over at the desk")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe")
    @ApiResponse(responseCode = "403", description = "scope-missing, second-factor-needed")
    @ApiResponse(
            responseCode = "409",
            description = "refund-too-large, payment-state, payment-busy, request-in-flight")
    ResponseEntity<RefundView> refund(
            @PathVariable UUID salonId,
            @PathVariable UUID paymentId,
            IfMatch seen,
            @Valid @RequestBody RefundRequest request) {
        var refund = refundPayment.refund(paymentId, seen, request.wish());
        var location = URI.create("/api/v1/salons/" + salonId + "/refunds/" + refund.id());
        var answer =
                refund.isUnderway()
                        ? ResponseEntity.accepted().location(location)
                        : ResponseEntity.created(location);
        return answer.body(views.afterwards(refund.id()));
    }

    @GetMapping("/payments/{paymentId}/refunds")
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(summary = "What went back of a payment, newest first")
    Page<RefundView> list(
            @PathVariable UUID paymentId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return views.ofPayment(paymentId, cursor, limit);
    }

    @GetMapping("/refunds/{id}")
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(
            summary = "One refund",
            description = "It may fail after it has succeeded, when the bank sends it back.")
    RefundView one(@PathVariable UUID id) {
        return views.one(id);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return ResponseEntity.ok(views.afterwards(resourceId));
    }
}
