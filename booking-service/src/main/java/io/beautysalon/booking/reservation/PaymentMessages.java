package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.BillClosed;
import io.beautysalon.contracts.billing.BillEvent;
import io.beautysalon.contracts.billing.BillReopened;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.billing.CardEvent;
import io.beautysalon.contracts.billing.EntitlementChanged;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.starter.inbox.Inbox;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What billing-service tells about payments, cards and bills. */
@Configuration(proxyBeanMethods = false)
class PaymentMessages {

    @Bean
    Consumer<Message<byte[]>> paymentFacts(
            Inbox inbox,
            PaymentNews paymentNews,
            CardNews cardNews,
            Bookings bookings,
            MoneyFlags flags) {
        return inbox.consumer(
                "payments",
                Topics.BILLING,
                BillingEvent.class,
                fact -> {
                    switch (fact) {
                        case PaymentEvent payment -> paymentNews.take(payment);
                        case CardEvent card -> cardNews.take(card);
                        case BillEvent bill -> take(bill, bookings, flags);
                        case PaymentAccountChanged ignored -> {}
                        case EntitlementChanged ignored -> {}
                        case BillingEvent.Unknown ignored -> {}
                    }
                });
    }

    private static void take(BillEvent bill, Bookings bookings, MoneyFlags flags) {
        if (bookings.find(bill.bookingId()).isEmpty()) {
            throw new ReferenceNotKnownYet("booking " + bill.bookingId());
        }
        switch (bill) {
            case BillClosed ignored -> flags.bill(bill.bookingId(), true);
            case BillReopened ignored -> flags.bill(bill.bookingId(), false);
        }
    }
}
