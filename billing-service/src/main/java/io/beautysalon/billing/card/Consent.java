package io.beautysalon.billing.card;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that a client let the salon keep a card (STR-22).
 *
 * @param id names it in facts
 * @param textVersion which consent text was shown
 * @param policyHash which policy was agreed to, as booking-service names it
 * @param at when
 * @param ip from where the card was given, or null until somebody has opened the form
 */
@Embeddable
public record Consent(
        @Column(name = "consent_id") UUID id,
        @Column(name = "consent_text_version") String textVersion,
        @Column(name = "consent_policy_hash") String policyHash,
        @Column(name = "consent_at") Instant at,
        @Column(name = "consent_ip") @Nullable String ip) {

    /** The same, given from this address; the first one stays. */
    Consent from(String address) {
        return ip == null ? new Consent(id, textVersion, policyHash, at, address) : this;
    }
}
