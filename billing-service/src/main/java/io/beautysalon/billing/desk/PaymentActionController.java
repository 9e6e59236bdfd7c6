package io.beautysalon.billing.desk;

import io.beautysalon.billing.payment.CancelPayment;
import io.beautysalon.billing.payment.CapturePayment;
import io.beautysalon.billing.payment.SendLink;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the desk may do with a payment; Stripe does it after the answer. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/payments/{id}")
@Tag(name = "Payments", description = "What clients paid, and what went back")
class PaymentActionController implements Replayable {

    private final CapturePayment capturePayment;
    private final CancelPayment cancelPayment;
    private final SendLink sendLink;
    private final PaymentViews views;

    PaymentActionController(
            CapturePayment capturePayment,
            CancelPayment cancelPayment,
            SendLink sendLink,
            PaymentViews views) {
        this.capturePayment = capturePayment;
        this.cancelPayment = cancelPayment;
        this.sendLink = sendLink;
        this.views = views;
    }

    /**
     * How much to take.
     *
     * @param amount null for all that is authorised
     */
    record CaptureRequest(@Nullable Money amount) {}

    /** Why it ends. */
    record CancelPaymentRequest(@NotBlank @Size(max = 200) String reason) {}

    /** Nothing to say; unknown fields are refused. */
    record LinkRequest() {}

    @PostMapping("/capture")
    @Idempotent
    @RequiresScope(value = "payments:take", whileReadOnly = true)
    @Operation(
            summary = "Take an authorisation, or a part of it",
            description = "The rest goes back to the client.")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe")
    @ApiResponse(
            responseCode = "409",
            description = "payment-state, payment-busy, request-in-flight")
    ResponseEntity<PaymentView> capture(
            @PathVariable UUID salonId,
            @PathVariable UUID id,
            IfMatch seen,
            @RequestBody CaptureRequest request) {
        capturePayment.capture(id, seen, request.amount());
        return accepted(salonId, id);
    }

    @PostMapping("/cancel")
    @Idempotent
    @RequiresScope(value = "payments:take", whileReadOnly = true)
    @Operation(
            summary = "End a payment that nobody has taken yet",
            description = "Or take back an entry of cash or of a terminal that was never real.")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe, or done")
    @ApiResponse(responseCode = "409", description = "payment-state, request-in-flight")
    ResponseEntity<PaymentView> cancel(
            @PathVariable UUID salonId,
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody CancelPaymentRequest request) {
        cancelPayment.cancel(id, seen, request.reason());
        return accepted(salonId, id);
    }

    @PostMapping("/link")
    @Idempotent
    @RequiresScope("payments:take")
    @Operation(
            summary = "Have a page made where the client can pay",
            description =
                    "For what a card on file didn't pay; the link is in the payment once Stripe has made it.")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe")
    @ApiResponse(
            responseCode = "409",
            description = "payment-state, payment-busy, request-in-flight")
    ResponseEntity<PaymentView> link(
            @PathVariable UUID salonId, @PathVariable UUID id, @RequestBody LinkRequest request) {
        sendLink.send(id);
        return accepted(salonId, id);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        var shown = views.one(resourceId, Set.of());
        return ResponseEntity.accepted().eTag(shown.etag()).body(shown.view());
    }

    private ResponseEntity<PaymentView> accepted(UUID salon, UUID id) {
        var shown = views.afterwards(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/salons/" + salon + "/payments/" + id))
                .eTag(shown.etag())
                .body(shown.view());
    }
}
