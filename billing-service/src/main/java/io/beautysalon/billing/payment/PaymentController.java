package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardForms;
import io.beautysalon.billing.card.CardVault;
import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.contracts.Money;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The payment of a booking, for the client who has to pay it. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{bookingId}/payment")
@Tag(name = "Payment", description = "What a booking's client is asked for")
class PaymentController {

    private static final int LONGEST_WAIT_SECONDS = 8;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String EXAMPLE =
            """
            {"bookingId": "0198c6d2-7c1e-7000-8000-000000000001", "paymentId": "0198c6d2-7c1e-7000-8000-000000000002",
             "ask": "PAYMENT", "status": "AWAITING_CLIENT", "amount": {"amount": 1500, "currency": "EUR"},
             "clientSecret": "pi_..._secret_...", "publishableKey": "pk_...", "stripeAccount": "acct_...",
             "customerSession": null, "link": null, "expiresAt": "2027-03-28T10:10:00Z"}\
            """;

    private final AwaitPayment awaitPayment;
    private final Charges charges;
    private final CardVault vault;
    private final CardsOnFile cards;

    PaymentController(
            AwaitPayment awaitPayment, Charges charges, CardVault vault, CardsOnFile cards) {
        this.awaitPayment = awaitPayment;
        this.charges = charges;
        this.vault = vault;
        this.cards = cards;
    }

    /** What the client is to do. */
    enum Ask {
        PAYMENT,
        SETUP,
        NONE
    }

    /**
     * What is asked now.
     *
     * @param paymentId null when nothing was ever asked
     * @param status null when nothing was ever asked
     * @param clientSecret for Stripe Elements, only while the client has to act
     * @param link a page of Stripe where the client can pay, when there is one
     * @param customerSession lets Stripe Elements show the client's own cards, or null
     * @param stripeAccount the account that Stripe Elements has to name
     * @param expiresAt when the ask ends
     */
    record BookingPaymentView(
            UUID bookingId,
            @Nullable UUID paymentId,
            Ask ask,
            @Nullable PaymentStatus status,
            @Nullable Money amount,
            @Nullable String clientSecret,
            @Nullable String publishableKey,
            @Nullable String stripeAccount,
            @Nullable String customerSession,
            @Nullable String link,
            @Nullable Instant expiresAt) {}

    @GetMapping
    @RequiresScope(
            value = {RequiresScope.SELF, "payments:read"},
            whileReadOnly = true)
    @Operation(
            summary = "See what is asked for a booking",
            description =
                    "Waits until the payment is ready, or, with If-None-Match, until it has changed. The secret is for"
                            + " Stripe Elements in the client's browser.")
    @ApiResponse(
            responseCode = "200",
            description = "What is asked now",
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
    @ApiResponse(responseCode = "400", description = "parameter-unreadable", content = @Content)
    @ApiResponse(responseCode = "401", description = "not-signed-in", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "not-found; with Retry-After while it is being prepared",
            content = @Content)
    ResponseEntity<BookingPaymentView> read(
            @PathVariable UUID salonId,
            @PathVariable UUID bookingId,
            @Parameter(description = "Seconds to wait for news, 0 to 8")
                    @RequestParam(defaultValue = "0")
                    int wait,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            @Parameter(hidden = true) @RequestHeader(name = CardForms.ADDRESS, required = false)
                    @Nullable String address) {
        requireInRange(wait);
        var known =
                awaitPayment
                        .await(
                                bookingId,
                                Duration.ofSeconds(wait),
                                candidate -> !isCurrent(candidate, ifNoneMatch))
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.exception().retryAfter(SOON));
        if (address != null && known.keepsCardOfCaller()) {
            cards.givenFrom(bookingId, address);
        }
        return isCurrent(known, ifNoneMatch)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(known.etag()).build()
                : ResponseEntity.ok()
                        .eTag(known.etag())
                        .cacheControl(CacheControl.noStore())
                        .body(view(bookingId, known));
    }

    private static void requireInRange(int wait) {
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("wait", "0 to " + LONGEST_WAIT_SECONDS);
        }
    }

    private static boolean isCurrent(PaymentAsk.Known known, @Nullable String ifNoneMatch) {
        return known.etag().equals(ifNoneMatch);
    }

    private BookingPaymentView view(UUID booking, PaymentAsk.Known known) {
        var payment = known.payment();
        var card = known.card();
        if (card != null && card.clientSecret() != null) {
            return new BookingPaymentView(
                    booking,
                    null,
                    Ask.SETUP,
                    PaymentStatus.AWAITING_CLIENT,
                    null,
                    card.clientSecret(),
                    charges.publishableKey(),
                    card.account(),
                    session(card.account(), known),
                    null,
                    null);
        }
        if (payment == null) {
            return new BookingPaymentView(
                    booking, null, Ask.NONE, null, null, null, null, null, null, null, null);
        }
        return view(booking, known, payment);
    }

    private BookingPaymentView view(UUID booking, PaymentAsk.Known known, Payment payment) {
        var secret = payment.clientSecret();
        var account = payment.terms().stripeAccount();
        return new BookingPaymentView(
                booking,
                payment.id(),
                secret == null ? Ask.NONE : Ask.PAYMENT,
                payment.status(),
                payment.terms().amount(),
                secret,
                secret == null ? null : charges.publishableKey(),
                account,
                secret == null || account == null ? null : session(account, known),
                payment.link().filter(PaymentLink::isOpen).map(PaymentLink::url).orElse(null),
                payment.terms().expiresAt());
    }

    private @Nullable String session(String account, PaymentAsk.Known known) {
        var customer = known.customer();
        return customer == null ? null : vault.session(account, customer).orElse(null);
    }
}
