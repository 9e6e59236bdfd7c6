package io.beautysalon.booking.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a staff member performs a variant, and on which terms from which dates on. */
@Entity
class StaffTerms {

    @Embeddable
    record Key(@Column(name = "variant_id") UUID variantId, @Column(name = "staff_id") UUID staffId)
            implements Serializable {}

    @EmbeddedId private Key key;
    private UUID id;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "staff_terms_version",
            joinColumns = {@JoinColumn(name = "variant_id"), @JoinColumn(name = "staff_id")})
    private Set<AgreedTerms> agreed = new HashSet<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StaffTerms() {}

    private StaffTerms(Key key, UUID id) {
        this.key = key;
        this.id = id;
    }

    static StaffTerms of(UUID variantId, UUID staffId, UUID id) {
        return new StaffTerms(new Key(variantId, staffId), id);
    }

    /** What holds before their date stays; what would have held from it or a later one on goes. */
    void agree(AgreedTerms terms) {
        agreed.removeIf(other -> !other.effectiveFrom().isBefore(terms.effectiveFrom()));
        agreed.add(terms);
    }

    UUID id() {
        return id;
    }

    Key key() {
        return key;
    }

    /** In the order of their dates. */
    List<AgreedTerms> agreed() {
        return agreed.stream().sorted(Comparator.comparing(AgreedTerms::effectiveFrom)).toList();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
