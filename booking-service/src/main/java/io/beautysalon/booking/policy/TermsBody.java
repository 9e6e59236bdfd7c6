package io.beautysalon.booking.policy;

import static io.beautysalon.starter.problem.CommonProblem.INVALID;

import io.beautysalon.contracts.booking.CollectMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms in a request, and the rules that hold between them. */
interface TermsBody {

    CollectMode collect();

    @Nullable Integer depositBp();

    @Nullable Boolean saveCard();

    List<TierBody> tiers();

    Integer noShowFeeBp();

    @Nullable List<TierBody> moveTiers();

    @Nullable Integer mostMoves();

    @Nullable Integer graceMinutes();

    @Nullable String consentText();

    /** A step of a fee. */
    record TierBody(
            @Min(0) @Max(525_600) @Schema(example = "1440") @NotNull Integer minutesBefore,
            @Min(0) @Max(10_000) @Schema(example = "0") @NotNull Integer feeBp) {

        CancelTier tier() {
            return new CancelTier(minutesBefore, feeBp);
        }
    }

    /** These terms from a date on. */
    default PolicyVersion version(LocalDate from) {
        var moves = moveTiers() == null ? List.<TierBody>of() : moveTiers();
        requireFalling("/tiers", tiers());
        requireFalling("/moveTiers", moves);
        if ((collect() == CollectMode.DEPOSIT) != (depositBp() != null)) {
            throw INVALID.at("/depositBp", "given for a DEPOSIT, and only then");
        }
        if (collect() == CollectMode.NONE && Boolean.TRUE.equals(saveCard())) {
            throw INVALID.at("/saveCard", "SAVE_CARD, a DEPOSIT or FULL; NONE asks for no card");
        }
        return new PolicyVersion(
                from,
                collect(),
                depositBp() == null ? 0 : depositBp(),
                tiers().stream().map(TierBody::tier).toList(),
                noShowFeeBp(),
                collect() == CollectMode.SAVE_CARD || Boolean.TRUE.equals(saveCard()),
                moves.stream().map(TierBody::tier).toList(),
                mostMoves(),
                graceMinutes() == null ? PolicyTerms.GRACE : graceMinutes(),
                consentText());
    }

    /** Coming to it later never costs less, or waiting would pay. */
    private static void requireFalling(String pointer, List<TierBody> tiers) {
        var sorted =
                tiers.stream()
                        .sorted(Comparator.comparingInt(TierBody::minutesBefore).reversed())
                        .toList();
        var seen = new HashSet<Integer>();
        int fee = 0;
        for (var tier : sorted) {
            if (!seen.add(tier.minutesBefore()) || tier.feeBp() < fee) {
                throw INVALID.at(pointer, "distinct minutesBefore, the fee never falls later on");
            }
            fee = tier.feeBp();
        }
    }
}
