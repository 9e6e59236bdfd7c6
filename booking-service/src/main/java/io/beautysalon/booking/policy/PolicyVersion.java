package io.beautysalon.booking.policy;

import io.beautysalon.contracts.booking.CollectMode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy's terms from a date on. */
@Embeddable
record PolicyVersion(
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Enumerated(EnumType.STRING) CollectMode collect,
        @Column(name = "deposit_bp") int depositBp,
        @Convert(converter = CancelTiers.class) List<CancelTier> tiers,
        @Column(name = "no_show_bp") int noShowBp,
        @Column(name = "save_card") boolean saveCard,
        @Column(name = "move_tiers") @Convert(converter = CancelTiers.class)
                List<CancelTier> moveTiers,
        @Column(name = "most_moves") @Nullable Integer mostMoves,
        @Column(name = "grace_minutes") int graceMinutes,
        @Column(name = "consent_text") @Nullable String consentText) {}
