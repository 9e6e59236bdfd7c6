package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTier;
import io.beautysalon.booking.policy.CancelTiers;
import io.beautysalon.booking.policy.MoveTerms;
import io.beautysalon.booking.policy.PolicyTerms;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Tax;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service of a visit as it was agreed: later versions of anything leave it alone.
 *
 * @param kept what the salon may keep for it once it was called off, null while it is to be done
 */
@Embeddable
public record BookingLine(
        @Column(name = "line_id") UUID lineId,
        @Column(name = "variant_id") UUID variantId,
        @Column(name = "variant_version_id") UUID versionId,
        String name,
        @Column(name = "staff_id") UUID staffId,
        @Column(name = "starts_at") Instant start,
        @Column(name = "ends_at") Instant end,
        String phases,
        @Column(name = "option_ids") @Convert(converter = UuidList.class) List<UUID> optionIds,
        long price,
        @Column(name = "tax_category") String taxCategory,
        @Column(name = "tax_rate_bp") int taxRateBp,
        @Column(name = "tax_included") boolean taxIncluded,
        @Enumerated(EnumType.STRING) CollectMode collect,
        @Column(name = "deposit_bp") int depositBp,
        @Column(name = "save_card") boolean saveCard,
        @Convert(converter = CancelTiers.class) List<CancelTier> tiers,
        @Column(name = "no_show_bp") int noShowBp,
        @Column(name = "move_tiers") @Convert(converter = CancelTiers.class)
                List<CancelTier> moveTiers,
        @Column(name = "most_moves") @Nullable Integer mostMoves,
        @Column(name = "grace_minutes") int graceMinutes,
        @Nullable Long kept) {

    /** The policy as agreed for this line. */
    public PolicyTerms terms() {
        return new PolicyTerms(
                collect,
                depositBp,
                saveCard,
                tiers,
                noShowBp,
                new MoveTerms(moveTiers, mostMoves),
                graceMinutes);
    }

    public Tax tax() {
        return new Tax(taxCategory, taxRateBp, taxIncluded);
    }

    /** Whether it is still to be done. */
    public boolean isLive() {
        return kept == null;
    }

    /** The same at another time. */
    public BookingLine movedTo(Instant newStart, Instant newEnd) {
        return at(newStart, newEnd, kept);
    }

    /** A new price by somebody else, under the policy that was agreed before. */
    public BookingLine underTermsOf(BookingLine old) {
        return new BookingLine(
                lineId,
                variantId,
                versionId,
                name,
                staffId,
                start,
                end,
                phases,
                optionIds,
                price,
                taxCategory,
                taxRateBp,
                taxIncluded,
                old.collect,
                old.depositBp,
                old.saveCard,
                old.tiers,
                old.noShowBp,
                old.moveTiers,
                old.mostMoves,
                old.graceMinutes,
                kept);
    }

    BookingLine calledOff(long keep) {
        return at(start, end, keep);
    }

    BookingLine at(Instant newStart, Instant newEnd, @Nullable Long keep) {
        return new BookingLine(
                lineId,
                variantId,
                versionId,
                name,
                staffId,
                newStart,
                newEnd,
                phases,
                optionIds,
                price,
                taxCategory,
                taxRateBp,
                taxIncluded,
                collect,
                depositBp,
                saveCard,
                tiers,
                noShowBp,
                moveTiers,
                mostMoves,
                graceMinutes,
                keep);
    }
}
