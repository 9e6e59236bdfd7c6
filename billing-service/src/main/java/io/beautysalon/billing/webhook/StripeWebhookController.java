package io.beautysalon.billing.webhook;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe tells that something has changed. */
@RestController
@RequestMapping("/webhooks/stripe")
@Tag(name = "Stripe webhooks", description = "For Stripe only")
class StripeWebhookController {

    private static final int LARGEST = 1024 * 1024;

    private final ReceiveWebhook receiveWebhook;

    StripeWebhookController(ReceiveWebhook receiveWebhook) {
        this.receiveWebhook = receiveWebhook;
    }

    @PostMapping("/{endpoint}")
    @RequiresScope(RequiresScope.SIGNATURE)
    @Operation(
            summary = "Take an event of Stripe",
            description =
                    "platform, connect or accounts (thin v2 events). Stored before it is answered, worked on afterwards.")
    @ApiResponse(responseCode = "200", description = "Stored, now or before")
    @ApiResponse(responseCode = "400", description = "signature-wrong", content = @Content)
    @ApiResponse(responseCode = "404", description = "not-found", content = @Content)
    @ApiResponse(responseCode = "413", description = "body-too-large", content = @Content)
    @ApiResponse(
            responseCode = "503",
            description = "unavailable: Stripe sends it again",
            content = @Content)
    ResponseEntity<Void> receive(
            @PathVariable String endpoint,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var known = WebhookEndpoint.at(endpoint).orElseThrow(CommonProblem.NOT_FOUND::exception);
        receiveWebhook.receive(known, bytes(request), signature);
        return ResponseEntity.ok().build();
    }

    /** The bytes as they came: parsed and written again they would have another signature. */
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw CommonProblem.BODY_TOO_LARGE.exception();
        }
        return body;
    }
}
