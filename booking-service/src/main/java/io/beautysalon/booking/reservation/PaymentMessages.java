package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.BillEvent;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.billing.CardEvent;
import io.beautysalon.contracts.billing.EntitlementChanged;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
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
import io.beautysalon.starter.inbox.Inbox;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What billing-service tells about payments. */
@Configuration(proxyBeanMethods = false)
class PaymentMessages {

    @Bean
    Consumer<Message<byte[]>> paymentFacts(
            Inbox inbox, Bookings bookings, Payments payments, PlacePayment placePayment) {
        return inbox.consumer(
                "payments",
                Topics.BILLING,
                BillingEvent.class,
                fact -> {
                    switch (fact) {
                        case PaymentEvent payment ->
                                take(payment, bookings, payments, placePayment);
                        case CardEvent ignored -> {}
                        case BillEvent ignored -> {}
                        case PaymentAccountChanged ignored -> {}
                        case EntitlementChanged ignored -> {}
                        case BillingEvent.Unknown ignored -> {}
                    }
                });
    }

    private static void take(
            PaymentEvent fact, Bookings bookings, Payments payments, PlacePayment placePayment) {
        var bookingId = fact.bookingId();
        if (bookingId == null) {
            return;
        }
        var booking =
                bookings.find(bookingId)
                        .orElseThrow(() -> new ReferenceNotKnownYet("booking " + bookingId));
        if (fact.kind() == PaymentKind.FEE || fact.kind() == PaymentKind.BALANCE) {
            payments.note(bookingId, fact); // not what the booking was waiting for
            return;
        }
        switch (fact) {
            case PaymentAuthorized ignored -> placePayment.place(booking, fact, true);
            case PaymentCaptured ignored -> placePayment.place(booking, fact, true);
            case PaymentWaived ignored -> placePayment.place(booking, fact, false);
            case PaymentRequested ignored -> payments.note(bookingId, fact);
            case PaymentCancelled ignored -> payments.note(bookingId, fact);
            case PaymentRefunded ignored -> payments.note(bookingId, fact);
            case PaymentActionRequired ignored -> payments.note(bookingId, fact);
            case PaymentFailed ignored -> payments.note(bookingId, fact);
            case PaymentLapsed ignored -> payments.note(bookingId, fact);
            case PaymentRefundFailed ignored -> payments.note(bookingId, fact);
            case PaymentDisputed ignored -> payments.note(bookingId, fact);
            case PaymentDisputeClosed ignored -> payments.note(bookingId, fact);
        }
    }
}
