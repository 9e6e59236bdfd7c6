package io.beautysalon.booking.tax;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tax on a category's prices at one location, in dated versions. */
@Entity
class TaxRate {

    @Id private UUID id;
    private String category;
    private UUID locationId;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tax_rate_version", joinColumns = @JoinColumn(name = "rate_id"))
    @OrderColumn(name = "number")
    private List<TaxRateVersion> versions = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TaxRate() {}

    private TaxRate(UUID id, String category, UUID locationId, Instant createdAt) {
        this.id = id;
        this.category = category;
        this.locationId = locationId;
        this.createdAt = createdAt;
    }

    static TaxRate levied(
            UUID id, String category, UUID locationId, TaxRateVersion first, Instant now) {
        var rate = new TaxRate(id, category, locationId, now);
        rate.versions.add(first);
        return rate;
    }

    /** Adds a rate that holds from a date on; a date has one only. */
    void revise(TaxRateVersion next) {
        if (versions.stream().anyMatch(v -> v.effectiveFrom().equals(next.effectiveFrom()))) {
            throw TaxProblem.TAX_RATE_EXISTS.at("/effectiveFrom", "a date without a rate");
        }
        versions.add(next);
    }

    UUID id() {
        return id;
    }

    String category() {
        return category;
    }

    UUID locationId() {
        return locationId;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<TaxRateVersion> versions() {
        return List.copyOf(versions);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
