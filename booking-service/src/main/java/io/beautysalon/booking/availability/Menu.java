package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CatalogueRows.PolicyRow;
import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.availability.OfferedVersion.TaxRate;
import io.beautysalon.booking.catalog.OptionEffect;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.contracts.booking.Tax;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the variants asked for cost and take, and what is agreed by booking them, by date. */
record Menu(
        List<OfferedVersion> versions,
        List<OfferedOption> options,
        List<PolicyRow> policies,
        BookingSettings settings) {

    private static final String NO_CATEGORY = "none";

    /** The version of a variant in force on a date. */
    Optional<OfferedVersion> version(UUID variant, LocalDate date) {
        return versions.stream()
                .filter(version -> version.variantId().equals(variant))
                .filter(version -> !version.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(OfferedVersion::effectiveFrom));
    }

    /** A version by its id. */
    Optional<OfferedVersion> version(UUID id) {
        return versions.stream().filter(version -> version.versionId().equals(id)).findFirst();
    }

    /** The options of an item, in the salon's order. */
    List<OfferedOption> chosen(VisitRequest.Item item) {
        return options.stream()
                .filter(option -> option.variantId().equals(item.variantId()))
                .filter(option -> item.optionIds().contains(option.optionId()))
                .toList();
    }

    /** The terms agreed by booking a version on a date. */
    NamedTerms agreed(OfferedVersion version, LocalDate date) {
        var policy = version.policyId() == null ? settings.defaultPolicyId() : version.policyId();
        return policies.stream()
                .filter(row -> Objects.equals(row.policyId(), policy))
                .filter(row -> !row.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(PolicyRow::effectiveFrom))
                .map(PolicyRow::terms)
                .orElse(NamedTerms.STANDARD);
    }

    /** The rate of a version on a date; none is 0. */
    Tax tax(OfferedVersion version, LocalDate date) {
        int rate =
                version.taxRates().stream()
                        .filter(each -> !each.effectiveFrom().isAfter(date))
                        .max(Comparator.comparing(TaxRate::effectiveFrom))
                        .map(TaxRate::rateBp)
                        .orElse(0);
        var category = version.taxCategory();
        return new Tax(
                category == null ? NO_CATEGORY : category, rate, settings.pricesIncludeTax());
    }

    /** The pools of which a unit may be needed. */
    Set<UUID> pools(VisitRequest request) {
        var pools = new HashSet<UUID>();
        versions.forEach(version -> version.phases().forEach(p -> pools.addAll(p.pools())));
        for (var item : request.items()) {
            for (var option : chosen(item)) {
                if (option.effect() instanceof OptionEffect.OwnPhase own) {
                    pools.addAll(own.phase().pools());
                }
            }
            item.stillKept().ifPresent(kept -> kept.phases().forEach(p -> pools.addAll(p.pools())));
        }
        return pools;
    }
}
