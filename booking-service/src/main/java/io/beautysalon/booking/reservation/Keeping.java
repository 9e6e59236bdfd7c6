package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.reservation.Booking.Hold;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a booking stands at once or is only kept, and for how long. */
public final class Keeping {

    /** How long a payment link or an approved request waits unless the desk says otherwise. */
    public static final Duration LINK = Duration.ofHours(24);

    private static final Duration DECIDE = Duration.ofHours(24);
    private static final Duration BEFORE_START = Duration.ofHours(1);

    private Keeping() {}

    /** How the deposit of a booking made by the desk is taken. */
    public enum Deposit {
        NOW,
        LINK,
        WAIVED
    }

    /** The hold of a new booking; empty when it stands at once. */
    static Optional<Hold> of(
            HoldTime.Wish wish, Agreement agreed, BookingSettings settings, Instant now) {
        var start = agreed.time().start();
        boolean desk = wish.owner().channel() == Channel.DESK;
        if (!desk && settings.approval()) {
            var decideBy = earlier(now.plus(DECIDE), start.minus(settings.lead()));
            return Optional.of(new Hold(HoldReason.APPROVAL, decideBy));
        }
        if (wish.deposit() == Deposit.WAIVED) {
            return Optional.empty();
        }
        if (agreed.asks() && wish.deposit() == Deposit.LINK) {
            return Optional.of(
                    linked(HoldReason.DESK_LINK, start, LINK, now)
                            .orElseThrow(() ->
                                    CommonProblem.INVALID.at(
                                            "/deposit",
                                            "NOW or WAIVED so short before the start")));
        }
        boolean nobodyToReach = !desk && wish.contact() == null;
        return agreed.asks() || nobodyToReach
                ? Optional.of(new Hold(HoldReason.CHECKOUT, now.plus(settings.hold())))
                : Optional.empty();
    }

    /**
     * A hold that waits for a payment elsewhere; it ends an hour before the start at the latest.
     */
    public static Optional<Hold> linked(
            HoldReason reason, Instant start, Duration wanted, Instant now) {
        var end = earlier(now.plus(wanted), start.minus(BEFORE_START));
        return end.isAfter(now) ? Optional.of(new Hold(reason, end)) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
