package io.beautysalon.booking.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a variant costs and takes from a date on. Never changed: bookings refer to it. */
@Entity
class VariantVersion {

    @Id private UUID id;
    private UUID variantId;
    private int number;
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private PriceKind priceKind;

    private long price;
    private int bufferBefore;
    private int bufferAfter;
    private @Nullable UUID policyId;
    private @Nullable String taxCategory;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "variant_phase", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<VersionPhase> phases = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected VariantVersion() {}

    /** What a version says. */
    record Terms(
            LocalDate effectiveFrom,
            PriceKind priceKind,
            long price,
            int bufferBefore,
            int bufferAfter,
            @Nullable UUID policyId,
            @Nullable String taxCategory,
            List<VersionPhase> phases) {}

    VariantVersion(UUID id, UUID variantId, int number, Terms terms) {
        this.id = id;
        this.variantId = variantId;
        this.number = number;
        this.effectiveFrom = terms.effectiveFrom();
        this.priceKind = terms.priceKind();
        this.price = terms.price();
        this.bufferBefore = terms.bufferBefore();
        this.bufferAfter = terms.bufferAfter();
        this.policyId = terms.policyId();
        this.taxCategory = terms.taxCategory();
        this.phases.addAll(terms.phases());
    }

    UUID id() {
        return id;
    }

    UUID variantId() {
        return variantId;
    }

    int number() {
        return number;
    }

    Terms terms() {
        return new Terms(
                effectiveFrom,
                priceKind,
                price,
                bufferBefore,
                bufferAfter,
                policyId,
                taxCategory,
                List.copyOf(phases));
    }
}
