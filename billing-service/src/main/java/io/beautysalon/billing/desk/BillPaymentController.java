package io.beautysalon.billing.desk;

import io.beautysalon.billing.payment.TakePayment;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paying at the till. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{bookingId}/bill/payments")
@Tag(name = "Bill", description = "What a visit costs, and what was paid of it")
class BillPaymentController implements Replayable {

    private final PayBill payBill;
    private final PaymentViews views;

    BillPaymentController(PayBill payBill, PaymentViews views) {
        this.payBill = payBill;
        this.views = views;
    }

    /**
     * How and how much.
     *
     * @param method CASH and TERMINAL are written down; the others go to Stripe
     * @param amount tip included, no more than is due
     * @param tip the part of it that is somebody's tip: the platform takes no share of it
     * @param cardId the card on file for CARD_ON_FILE
     */
    record PayRequest(
            @NotNull PaymentMethod method,
            @NotNull Money amount,
            @Nullable Money tip,
            @Nullable UUID cardId) {

        TakePayment.Wish wish() {
            if (amount.isZero() || amount.amount() > Money.CEILING) {
                throw CommonProblem.INVALID.at("/amount/amount", "1 to " + Money.CEILING);
            }
            if (tip != null
                    && (!tip.currency().equals(amount.currency())
                            || tip.amount() > amount.amount())) {
                throw CommonProblem.INVALID.at("/tip", "a part of the amount");
            }
            return new TakePayment.Wish(method, amount, tip == null ? 0 : tip.amount(), cardId);
        }
    }

    @PostMapping
    @Idempotent
    @RequiresScope("payments:take")
    @Operation(
            summary = "Take a part of a bill, or all of it",
            description =
                    "CASH and TERMINAL are written down at once (201). CARD, CARD_ON_FILE and LINK go to Stripe (202):"
                            + " the booking's payment has the client secret, the payment the link.")
    @ApiResponse(responseCode = "201", description = "Written down")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe")
    @ApiResponse(
            responseCode = "409",
            description =
                    "more-than-due, bill-closed, bill-not-payable, payment-account-inactive, request-in-flight")
    ResponseEntity<PaymentView> pay(
            @PathVariable UUID salonId,
            @PathVariable UUID bookingId,
            IfMatch seen,
            @Valid @RequestBody PayRequest request) {
        var id = payBill.pay(bookingId, seen, request.wish());
        var shown = views.afterwards(id);
        var location = URI.create("/api/v1/salons/" + salonId + "/payments/" + id);
        var isWrittenDown =
                request.method() == PaymentMethod.CASH
                        || request.method() == PaymentMethod.TERMINAL;
        var answer =
                isWrittenDown
                        ? ResponseEntity.created(location)
                        : ResponseEntity.accepted().location(location);
        return answer.eTag(shown.etag()).body(shown.view());
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        var shown = views.afterwards(resourceId);
        return ResponseEntity.ok().eTag(shown.etag()).body(shown.view());
    }
}
