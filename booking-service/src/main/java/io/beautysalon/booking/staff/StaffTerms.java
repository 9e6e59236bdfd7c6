package io.beautysalon.booking.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a staff member performs a variant, since when, at which price, how fast. */
@Entity
class StaffTerms {

    @Embeddable
    record Key(@Column(name = "variant_id") UUID variantId, @Column(name = "staff_id") UUID staffId)
            implements Serializable {}

    @EmbeddedId private Key id;
    private LocalDate effectiveFrom;
    private @Nullable Long price;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "staff_terms_phase",
            joinColumns = {@JoinColumn(name = "variant_id"), @JoinColumn(name = "staff_id")})
    @MapKeyColumn(name = "phase")
    @Column(name = "minutes")
    private Map<Integer, Integer> phaseMinutes = new HashMap<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StaffTerms() {}

    private StaffTerms(Key id) {
        this.id = id;
        this.effectiveFrom = LocalDate.EPOCH;
    }

    static StaffTerms of(UUID variantId, UUID staffId) {
        return new StaffTerms(new Key(variantId, staffId));
    }

    /**
     * Agrees on terms.
     *
     * @param ownPrice minor units, null = the variant's
     * @param ownMinutes by the phase's position; only of phases in which staff is busy
     */
    void agree(LocalDate from, @Nullable Long ownPrice, Map<Integer, Integer> ownMinutes) {
        effectiveFrom = from;
        price = ownPrice;
        phaseMinutes.clear();
        phaseMinutes.putAll(ownMinutes);
    }

    Key id() {
        return id;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable Long price() {
        return price;
    }

    Map<Integer, Integer> phaseMinutes() {
        return Map.copyOf(phaseMinutes);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
