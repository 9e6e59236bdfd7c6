package io.beautysalon.booking.policy;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The terms of a policy's version, as agreed for a line when it is booked.
 *
 * @param collect what is asked when booking
 * @param depositBp share of the price asked as a deposit, in basis points
 * @param saveCard whether the card that pays is kept for a later fee
 * @param tiers cancellation fees, longest first
 * @param noShowBp share of the price that not coming costs, in basis points
 * @param moves what moving costs
 * @param graceMinutes how late a client may be before she counts as not coming
 */
public record PolicyTerms(
        CollectMode collect,
        int depositBp,
        boolean saveCard,
        List<CancelTier> tiers,
        int noShowBp,
        MoveTerms moves,
        int graceMinutes) {

    static final int GRACE = 15;

    /** What holds where a salon has said nothing: no deposit, free to 24 h, then half. */
    public static final PolicyTerms STANDARD =
            new PolicyTerms(
                    CollectMode.NONE,
                    0,
                    List.of(new CancelTier(24 * 60, 0), new CancelTier(0, 5_000)),
                    10_000);

    /** Terms that say nothing special about cards, moves and grace. */
    public PolicyTerms(CollectMode collect, int depositBp, List<CancelTier> tiers, int noShowBp) {
        this(collect, depositBp, false, tiers, noShowBp, MoveTerms.FREE, GRACE);
    }

    public PolicyTerms {
        tiers =
                tiers.stream()
                        .sorted(Comparator.comparingInt(CancelTier::minutesBefore).reversed())
                        .toList();
    }

    /** What the client pays to book a line of that price. */
    public Money dueNow(Money price) {
        return switch (collect) {
            case NONE, SAVE_CARD -> Money.zero(price.currency());
            case DEPOSIT -> price.basisPoints(depositBp);
            case FULL -> price;
        };
    }

    /**
     * What the salon may keep of a line's price when the client cancels; the first tier that still
     * has its minutes binds, and after the last one it is as if nobody came.
     *
     * @param left real time to the start, negative after it; "at least" counts as before
     */
    public Money cancellationFee(Money price, Duration left) {
        return fee(price, feeBp(tiers, left, noShowBp));
    }

    /** What the salon may keep of a line's price when nobody comes. */
    public Money noShowFee(Money price) {
        return fee(price, noShowBp);
    }

    /**
     * What the salon may keep of a line's price because the client moves it; past the last tier it
     * is the last tier's.
     *
     * @param left real time to the old start
     */
    public Money moveFee(Money price, Duration left) {
        var last = moves.tiers().isEmpty() ? 0 : moves.tiers().getLast().feeBp();
        return fee(price, feeBp(moves.tiers(), left, last));
    }

    private static int feeBp(List<CancelTier> tiers, Duration left, int otherwise) {
        return tiers.stream()
                .filter(tier -> left.compareTo(Duration.ofMinutes(tier.minutesBefore())) >= 0)
                .mapToInt(CancelTier::feeBp)
                .findFirst()
                .orElse(otherwise);
    }

    private static Money fee(Money price, int feeBp) {
        return price.basisPoints(feeBp).min(price);
    }

    /** The terms for people, in English; a salon's own wording is its consent text. */
    public String inWords() {
        var asked =
                switch (collect) {
                    case NONE -> "Nothing is paid when booking.";
                    case SAVE_CARD -> "A card is kept when booking.";
                    case DEPOSIT ->
                            "%s of the price is paid when booking.".formatted(percent(depositBp));
                    case FULL -> "The price is paid when booking.";
                };
        return "%s Cancelling costs %s. Not coming costs %s.%s"
                .formatted(asked, steps(tiers), percent(noShowBp), movingInWords());
    }

    private String movingInWords() {
        var fees = moves.tiers().isEmpty() ? "" : " Moving costs " + steps(moves.tiers()) + ".";
        var often = moves.most() == null ? "" : " Moves at most: " + moves.most() + ".";
        return fees + often;
    }

    private static String steps(List<CancelTier> tiers) {
        return tiers.stream()
                .map(tier ->
                        "%s up to %d minutes before the start"
                                .formatted(percent(tier.feeBp()), tier.minutesBefore()))
                .collect(Collectors.joining(", "));
    }

    private static String percent(int basisPoints) {
        var text = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
        return text + " %";
    }
}
