package io.beautysalon.billing.bill;

import jakarta.persistence.Embeddable;

/**
 * What a client was shown and agreed to.
 *
 * @param consentTextVersion which text about keeping a card
 * @param policyHash which policy, as booking-service names it
 */
@Embeddable
public record BillTerms(String consentTextVersion, String policyHash) {}
