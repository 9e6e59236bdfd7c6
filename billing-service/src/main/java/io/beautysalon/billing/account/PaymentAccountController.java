package io.beautysalon.billing.account;

import io.beautysalon.contracts.billing.PaymentAccountState;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A salon's payment account. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/payment-account")
@Tag(name = "Payment account", description = "Whether the salon can be paid by card")
class PaymentAccountController implements Replayable {

    private static final String EXAMPLE =
            """
            {"id": "0198c6d2-7c1e-7000-8000-000000000001", "state": "PENDING", "canCharge": false, "country": "DE",
             "currency": "EUR", "stripeAccount": null, "restriction": null, "since": "2027-03-28T10:00:00Z"}\
            """;

    private final OpenPaymentAccount openPaymentAccount;
    private final OnboardSalon onboardSalon;
    private final PaymentAccounts accounts;

    PaymentAccountController(
            OpenPaymentAccount openPaymentAccount,
            OnboardSalon onboardSalon,
            PaymentAccounts accounts) {
        this.openPaymentAccount = openPaymentAccount;
        this.onboardSalon = onboardSalon;
        this.accounts = accounts;
    }

    /** Nothing to say yet; unknown fields are refused. */
    record OpenRequest() {}

    /**
     * The account as the salon's owners see it.
     *
     * @param canCharge whether clients can pay by card now
     * @param stripeAccount its id at Stripe, once there is one
     * @param restriction why we don't let it charge although Stripe would, or null
     * @param since when the state began
     */
    record PaymentAccountView(
            UUID id,
            PaymentAccountState state,
            boolean canCharge,
            String country,
            String currency,
            @Nullable String stripeAccount,
            @Nullable Restriction restriction,
            Instant since)
            implements Identified {}

    /**
     * Where the salon proves to Stripe who it is.
     *
     * @param url a page of Stripe, to be opened once and within minutes
     */
    record OnboardingLinkView(String url) {}

    @PostMapping
    @Idempotent
    @RequiresScope(value = "billing:manage", whileReadOnly = true, freshSecondFactor = true)
    @Operation(
            summary = "Have a payment account made",
            description =
                    "Stripe makes the account after this answer; GET it until its state has changed.")
    @ApiResponse(
            responseCode = "202",
            description = "On its way to Stripe",
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(
            responseCode = "400",
            description = "body-unreadable, header-missing",
            content = @Content)
    @ApiResponse(responseCode = "401", description = "not-signed-in", content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "scope-missing, second-factor-needed",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "not-found", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "payment-account-exists, request-in-flight",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused", content = @Content)
    @ApiResponse(responseCode = "503", description = "not-ready", content = @Content)
    ResponseEntity<PaymentAccountView> open(
            @PathVariable UUID salonId, @RequestBody OpenRequest request) {
        var account = openPaymentAccount.open();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/salons/" + salonId + "/payment-account"))
                .eTag(ETags.of(account.version()))
                .body(view(account));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @RequiresScope(value = "billing:manage", whileReadOnly = true)
    @Operation(
            summary = "Read the payment account",
            description = "Its state follows what Stripe has decided about the salon.")
    @ApiResponse(
            responseCode = "200",
            description = "As Stripe said last",
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "401", description = "not-signed-in", content = @Content)
    @ApiResponse(responseCode = "403", description = "scope-missing", content = @Content)
    @ApiResponse(responseCode = "404", description = "not-found", content = @Content)
    @ApiResponse(responseCode = "503", description = "not-ready", content = @Content)
    ResponseEntity<PaymentAccountView> read(@PathVariable UUID salonId) {
        return shown();
    }

    @PostMapping("/onboarding-links")
    @RequiresScope(value = "billing:manage", whileReadOnly = true, freshSecondFactor = true)
    @Operation(
            summary = "Get a fresh onboarding link",
            description =
                    "Each call makes a new link and the old one stays valid until it is used or minutes old.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of Stripe",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            "{\"url\": \"https://connect.stripe.com/setup/...\"}")))
    @ApiResponse(
            responseCode = "400",
            description = "body-unreadable, header-missing",
            content = @Content)
    @ApiResponse(responseCode = "401", description = "not-signed-in", content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "scope-missing, second-factor-needed",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "not-found", content = @Content)
    @ApiResponse(responseCode = "409", description = "payment-account-missing", content = @Content)
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: Stripe doesn't answer",
            content = @Content)
    ResponseEntity<OnboardingLinkView> onboard(
            @PathVariable UUID salonId,
            @Parameter(description = "The same key gets the same link again, from Stripe itself")
                    @RequestHeader("Idempotency-Key")
                    @Size(min = 1, max = 255)
                    String key,
            @RequestBody OpenRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OnboardingLinkView(onboardSalon.link(key)));
    }

    @Override
    public ResponseEntity<PaymentAccountView> replay(UUID resourceId) {
        return shown();
    }

    private ResponseEntity<PaymentAccountView> shown() {
        var account = accounts.ofSalon().orElseThrow(AccountProblem.NOT_READY::exception);
        return ResponseEntity.ok().eTag(ETags.of(account.version())).body(view(account));
    }

    private static PaymentAccountView view(PaymentAccount account) {
        return new PaymentAccountView(
                account.id(),
                account.state(),
                account.chargeable().isPresent(),
                account.country(),
                account.currency(),
                account.stripeAccount().orElse(null),
                account.restriction(),
                account.since());
    }
}
