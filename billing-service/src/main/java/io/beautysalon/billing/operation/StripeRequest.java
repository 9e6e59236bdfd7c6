package io.beautysalon.billing.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A POST as it will be sent, to the byte: a repetition under the same key must not differ.
 *
 * @param path for instance {@code /v1/payment_intents}
 * @param body form (v1) or JSON (v2)
 * @param account the connected account it acts for, or null for the platform
 */
@Embeddable
public record StripeRequest(
        @Column(name = "request_path") String path,
        @Column(name = "request_body") String body,
        @Column(name = "request_account") @Nullable String account) {}
