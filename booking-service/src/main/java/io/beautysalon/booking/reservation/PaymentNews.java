package io.beautysalon.booking.reservation;

import io.beautysalon.booking.client.Clients;
import io.beautysalon.booking.reservation.MoneyFlags.Flag;
import io.beautysalon.contracts.billing.DisputeOutcome;
import io.beautysalon.contracts.billing.PaymentActionRequired;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentDisputeClosed;
import io.beautysalon.contracts.billing.PaymentDisputed;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentFailed;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentLapsed;
import io.beautysalon.contracts.billing.PaymentRefundFailed;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import org.springframework.stereotype.Component;

/** What a payment's news means for its booking. Runs in the inbox's transaction. */
@Component
class PaymentNews {

    private final Bookings bookings;
    private final Payments payments;
    private final PlacePayment placePayment;
    private final MoneyFlags flags;
    private final Clients clients;

    PaymentNews(
            Bookings bookings,
            Payments payments,
            PlacePayment placePayment,
            MoneyFlags flags,
            Clients clients) {
        this.bookings = bookings;
        this.payments = payments;
        this.placePayment = placePayment;
        this.flags = flags;
        this.clients = clients;
    }

    void take(PaymentEvent fact) {
        var id = fact.bookingId();
        if (id == null) {
            return;
        }
        var booking =
                bookings.find(id).orElseThrow(() -> new ReferenceNotKnownYet("booking " + id));
        if (fact.kind() == PaymentKind.FEE || fact.kind() == PaymentKind.BALANCE) {
            payments.note(id, fact); // not what the booking was waiting for
        } else {
            place(booking, fact);
        }
        flag(booking, fact);
    }

    private void place(Booking booking, PaymentEvent fact) {
        switch (fact) {
            case PaymentAuthorized ignored -> placePayment.place(booking, fact, true);
            case PaymentCaptured ignored -> placePayment.place(booking, fact, true);
            case PaymentWaived ignored -> placePayment.place(booking, fact, false);
            case PaymentRequested ignored -> payments.note(booking.id(), fact);
            case PaymentCancelled ignored -> payments.note(booking.id(), fact);
            case PaymentRefunded ignored -> payments.note(booking.id(), fact);
            case PaymentActionRequired ignored -> payments.note(booking.id(), fact);
            case PaymentFailed ignored -> payments.note(booking.id(), fact);
            case PaymentLapsed ignored -> payments.note(booking.id(), fact);
            case PaymentRefundFailed ignored -> payments.note(booking.id(), fact);
            case PaymentDisputed ignored -> payments.note(booking.id(), fact);
            case PaymentDisputeClosed ignored -> payments.note(booking.id(), fact);
        }
    }

    /** What the desk should look at, and what needs it no longer. */
    private void flag(Booking booking, PaymentEvent fact) {
        var id = booking.id();
        switch (fact) {
            case PaymentLapsed lapsed -> flags.raise(id, Flag.DEPOSIT_LAPSED, lapsed.paymentId());
            case PaymentRefundFailed failed ->
                    flags.raise(id, Flag.REFUND_FAILED, failed.refundId());
            case PaymentActionRequired asked ->
                    flags.raise(id, Flag.CLIENT_MUST_ACT, asked.paymentId());
            case PaymentDisputed disputed -> {
                flags.raise(id, Flag.DISPUTED, disputed.disputeId());
                countDispute(booking, 1);
            }
            case PaymentDisputeClosed closed -> {
                if (closed.outcome() != DisputeOutcome.LOST) {
                    flags.lower(id, Flag.DISPUTED, closed.disputeId());
                    countDispute(booking, -1);
                }
            }
            case PaymentAuthorized paid -> flags.lower(id, Flag.CLIENT_MUST_ACT, paid.paymentId());
            case PaymentCaptured paid -> {
                flags.lower(id, Flag.CLIENT_MUST_ACT, paid.paymentId());
                flags.lower(id, Flag.DEPOSIT_LAPSED, paid.paymentId());
            }
            case PaymentCancelled gone -> flags.lower(id, Flag.CLIENT_MUST_ACT, gone.paymentId());
            case PaymentRequested ignored -> {}
            case PaymentWaived ignored -> {}
            case PaymentRefunded refunded ->
                    flags.lower(id, Flag.REFUND_FAILED, refunded.refundId());
            case PaymentFailed ignored -> {}
        }
    }

    private void countDispute(Booking booking, int change) {
        var client = booking.clientId();
        if (client != null) {
            clients.countDispute(client, change);
        }
    }
}
