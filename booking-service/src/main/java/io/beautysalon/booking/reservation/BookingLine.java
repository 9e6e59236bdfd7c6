package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTier;
import io.beautysalon.booking.policy.CancelTiers;
import io.beautysalon.booking.policy.PolicyTerms;
import io.beautysalon.contracts.booking.CollectMode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One service of a visit as it was agreed: later versions of anything leave it alone. */
@Embeddable
record BookingLine(
        @Column(name = "line_id") UUID lineId,
        @Column(name = "variant_id") UUID variantId,
        @Column(name = "variant_version_id") UUID versionId,
        String name,
        @Column(name = "staff_id") UUID staffId,
        @Column(name = "starts_at") Instant start,
        @Column(name = "ends_at") Instant end,
        String phases,
        long price,
        @Enumerated(EnumType.STRING) CollectMode collect,
        @Column(name = "deposit_bp") int depositBp,
        @Convert(converter = CancelTiers.class) List<CancelTier> tiers,
        @Column(name = "no_show_bp") int noShowBp) {

    /** The policy as agreed for this line. */
    PolicyTerms terms() {
        return new PolicyTerms(collect, depositBp, tiers, noShowBp);
    }
}
