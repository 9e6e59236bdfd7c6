package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.PolicyTerms;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the salon may keep of a booking's price, by the policy agreed for each line: each line's fee
 * is never above its price, and the sum is never above what is still booked. What was kept for
 * lines called off earlier stays kept.
 */
public final class Fees {

    private final BookingState booking;

    Fees(BookingState booking) {
        this.booking = booking;
    }

    public static Fees of(Booking booking) {
        return new Fees(booking);
    }

    /** When all of it is called off now: only who was bound and calls off late owes anything. */
    public Settlement cancellation(Initiator initiator, Instant now) {
        if (initiator != Initiator.CLIENT) {
            return settlement(zero(), "SALON_CANCELLED");
        }
        if (booking.status() != BookingStatus.CONFIRMED) {
            return settlement(zero(), "NEVER_CONFIRMED");
        }
        var fee = atLeastMinimum(cancellation(booking.lines(), now));
        return settlement(keptBefore().plus(fee), fee.isZero() ? "IN_TIME" : "LATE_CANCELLATION");
    }

    /** When nobody comes. */
    public Settlement noShow() {
        var fee = atLeastMinimum(sum(booking.lines(), PolicyTerms::noShowFee));
        return settlement(keptBefore().plus(fee), "NO_SHOW");
    }

    /** The fee of some lines alone, called off now. */
    public Money cancellation(Collection<BookingLine> lines, Instant now) {
        return sum(
                lines,
                (terms, price) ->
                        terms.cancellationFee(
                                price, Duration.between(now, booking.time().start())));
    }

    /** The fee of moving it now. */
    public Money move(Instant now) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            return zero();
        }
        var left = Duration.between(now, booking.time().start());
        return sum(booking.lines(), (terms, price) -> terms.moveFee(price, left)).min(base());
    }

    /** What calling all of it off now would cost, if it stands. */
    public Money lateCancellation(Instant now) {
        return booking.status() == BookingStatus.CONFIRMED
                ? cancellation(booking.lines(), now)
                : zero();
    }

    /** What was kept for lines that were called off. */
    public Money keptBefore() {
        return booking.money(
                booking.lines.stream()
                        .map(BookingLine::kept)
                        .mapToLong(kept -> kept == null ? 0 : kept)
                        .sum());
    }

    /** Fees that stay whatever happens to a booking that goes on. */
    public Money soFar() {
        return keptBefore().plus(booking.money(booking.moveFees));
    }

    /** The deposit of what is left to be done, as it was agreed. */
    Money deposit() {
        return deposit(booking.lines());
    }

    /** What may be kept once some lines are called off for a fee. */
    public Money keepWithout(PartOfVisit gone, Booking booked, Money fee) {
        var goes = gone.lines(booked);
        var stay = booked.lines().stream().filter(line -> !goes.contains(line)).toList();
        return soFar().plus(fee).plus(deposit(stay));
    }

    private Money deposit(Collection<BookingLine> lines) {
        return booking.collectMode() == CollectMode.NONE ? zero() : sum(lines, PolicyTerms::dueNow);
    }

    /** What may be kept of a booking that goes on: fees so far, and its deposit. */
    public Settlement goingOn(String reason) {
        return settlement(soFar().plus(booking.dueNow()), reason);
    }

    /** A late move can't be used to get out of a fee. */
    private Money atLeastMinimum(Money fee) {
        var floor = floor(booking.feeFloor);
        var minimum = Math.max(floor, booking.moveFees);
        return booking.money(Math.max(fee.amount(), minimum)).min(base());
    }

    private static long floor(@Nullable Long floor) {
        return floor == null ? 0 : floor;
    }

    private Money base() {
        return booking.total();
    }

    private Money sum(Collection<BookingLine> lines, BiFunction<PolicyTerms, Money, Money> fee) {
        return lines.stream()
                .map(line -> fee.apply(line.terms(), booking.money(line.price())))
                .reduce(zero(), Money::plus);
    }

    private Money zero() {
        return booking.money(0);
    }

    private static Settlement settlement(Money keep, String reason) {
        return new Settlement(keep, reason, null);
    }
}
