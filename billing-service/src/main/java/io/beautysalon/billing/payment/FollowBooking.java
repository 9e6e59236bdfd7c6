package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.ChangeBill;
import io.beautysalon.billing.bill.OpenBill;
import io.beautysalon.billing.card.AskCard;
import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.BookingApprovalRequested;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingCheckedIn;
import io.beautysalon.contracts.booking.BookingClientChanged;
import io.beautysalon.contracts.booking.BookingCollectRequested;
import io.beautysalon.contracts.booking.BookingCompleted;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingDeclined;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingExtended;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.BookingManageLinkRotated;
import io.beautysalon.contracts.booking.BookingNoShow;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.BookingReopened;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.StaffChanged;
import io.beautysalon.starter.UseCase;

/** What a booking's facts mean for money. Joins the consumer's transaction. */
@UseCase
class FollowBooking {

    private final PaymentLocks locks;
    private final OpenBill openBill;
    private final ChangeBill changeBill;
    private final RequestPayment requestPayment;
    private final AimPayments aimPayments;
    private final AskCard askCard;
    private final CardsOnFile cards;

    FollowBooking(
            PaymentLocks locks,
            OpenBill openBill,
            ChangeBill changeBill,
            RequestPayment requestPayment,
            AimPayments aimPayments,
            AskCard askCard,
            CardsOnFile cards) {
        this.locks = locks;
        this.openBill = openBill;
        this.changeBill = changeBill;
        this.requestPayment = requestPayment;
        this.aimPayments = aimPayments;
        this.askCard = askCard;
        this.cards = cards;
    }

    /** The booking's lock comes before its bill, here as everywhere. */
    void on(BookingEvent event) {
        locks.lock(event.aggregateId());
        switch (event) {
            case BookingHeld held -> {
                openBill.open(OpenBill.Booked.of(held));
                requestPayment.request(RequestPayment.Asked.of(held));
            }
            case BookingApprovalRequested asked -> openBill.open(OpenBill.Booked.of(asked));
            case BookingCollectRequested collect -> {
                changeBill.belongTo(collect.bookingId(), collect.clientId(), collect.ownerUserId());
                var terms = changeBill.knownOf(collect.bookingId()).terms();
                requestPayment.request(RequestPayment.Asked.of(collect, terms));
            }
            case BookingConfirmed confirmed -> {
                openBill.open(OpenBill.Booked.of(confirmed));
                changeBill.stand(confirmed.bookingId());
                aimPayments.confirm(confirmed.bookingId());
            }
            case BookingExpired expired -> {
                aimPayments.expire(expired.bookingId());
                askCard.giveUp(expired.bookingId());
            }
            case BookingPaymentUnplaced unplaced ->
                    aimPayments.release(unplaced.bookingId(), unplaced.paymentId());
            case BookingDeclined declined -> {
                askCard.giveUp(declined.bookingId());
                aimPayments.decline(declined.bookingId());
            }
            case BookingCancelled cancelled -> {
                changeBill.fall(cancelled.bookingId());
                askCard.giveUp(cancelled.bookingId());
                aimPayments.settle(cancelled.bookingId(), aim -> aim.end(cancelled.settlement()));
            }
            case BookingNoShow noShow -> {
                changeBill.fall(noShow.bookingId());
                aimPayments.settle(noShow.bookingId(), aim -> aim.end(noShow.settlement()));
            }
            case BookingReopened reopened -> reopen(reopened);
            case BookingRescheduled moved -> move(moved);
            case BookingLinesCancelled part -> {
                changeBill.lines(part.bookingId(), part.lines(), part.total());
                aimPayments.settle(part.bookingId(), aim -> aim.goOn(part.settlement()));
            }
            case BookingCompleted done ->
                    changeBill.lines(done.bookingId(), done.lines(), done.total());
            case BookingClientChanged changed -> {
                changeBill.belongTo(changed.bookingId(), changed.clientId(), changed.ownerUserId());
                aimPayments.belongTo(changed.bookingId(), changed.clientId());
                if (changed.clientId() != null) {
                    cards.belongTo(changed.bookingId(), changed.clientId());
                }
            }
            case BookingManageLinkRotated rotated ->
                    changeBill.rotate(rotated.bookingId(), rotated.generation());
            case BookingCheckedIn ignored -> {} // a bill may be closed from CONFIRMED on
            case BookingExtended ignored -> {}
            case StaffChanged ignored -> {}
            case BookingEvent.Unknown ignored -> {}
        }
    }

    private void reopen(BookingReopened reopened) {
        changeBill.stand(reopened.bookingId());
        var settlement = reopened.settlement();
        if (settlement == null) {
            aimPayments.dropFees(reopened.bookingId());
        } else {
            aimPayments.settle(reopened.bookingId(), aim -> aim.goOn(settlement));
        }
    }

    /**
     * A late move leaves a fee; another deposit alone is aimed at anew, and asked anew while the
     * booking is only held.
     */
    private void move(BookingRescheduled moved) {
        changeBill.lines(moved.bookingId(), moved.lines(), moved.total());
        var settlement = moved.settlement();
        var collect = moved.collect();
        if (settlement != null) {
            aimPayments.settle(moved.bookingId(), aim -> aim.goOn(settlement));
        } else if (collect != null
                && aimPayments.reaim(moved.bookingId(), collect.amount().amount())) {
            askAgain(moved, collect);
        }
    }

    private void askAgain(BookingRescheduled moved, Collect collect) {
        var known = changeBill.knownOf(moved.bookingId());
        requestPayment.request(
                new RequestPayment.Asked(
                        moved.bookingId(),
                        new Occasion(moved.salonId(), moved.actor(), moved.occurredAt()),
                        collect.mode() == CollectMode.NONE ? nothing(collect) : collect,
                        known.clientId(),
                        known.terms(),
                        collect.payBy()));
    }

    /** A hold that no longer asks for anything still waits for somebody to say so. */
    private static Collect nothing(Collect collect) {
        return new Collect(
                CollectMode.DEPOSIT,
                Money.zero(collect.amount().currency()),
                false,
                collect.captureMode(),
                collect.payBy());
    }
}
