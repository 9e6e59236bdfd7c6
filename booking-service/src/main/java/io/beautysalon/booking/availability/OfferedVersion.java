package io.beautysalon.booking.availability;

import io.beautysalon.booking.catalog.VersionPhase;
import io.beautysalon.booking.policy.PolicyTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant as it is offered at a location from a date on.
 *
 * @param price minor units, the location's own or the version's
 * @param priceKind FIXED, FROM or ON_REQUEST
 * @param taxCategory the category whose rate applies, or null for none
 * @param taxRates the rates of that category at the location
 * @param policyId the policy whose terms are agreed by booking it, or null for the default
 */
public record OfferedVersion(
        UUID variantId,
        UUID versionId,
        String name,
        boolean online,
        LocalDate effectiveFrom,
        String priceKind,
        long price,
        int bufferBefore,
        int bufferAfter,
        List<VersionPhase> phases,
        @Nullable String taxCategory,
        List<TaxRate> taxRates,
        @Nullable UUID policyId) {

    public OfferedVersion {
        phases = List.copyOf(phases);
        taxRates = List.copyOf(taxRates);
    }

    /** A tax rate from a date on, in basis points. */
    public record TaxRate(LocalDate effectiveFrom, int rateBp) {}

    /** Terms of a policy and the name of the text that the client agrees to. */
    public record NamedTerms(String name, PolicyTerms terms) {

        static final NamedTerms STANDARD = new NamedTerms("standard-1", PolicyTerms.STANDARD);
    }
}
