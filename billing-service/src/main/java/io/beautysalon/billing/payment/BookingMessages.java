package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.OpenBill;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.StaffChanged;
import io.beautysalon.starter.inbox.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What booking-service tells, and what it means for money. */
@Configuration(proxyBeanMethods = false)
class BookingMessages {

    @Bean
    Consumer<Message<byte[]>> bookings(
            Inbox inbox,
            OpenBill openBill,
            RequestPayment requestPayment,
            AimPayments aimPayments) {
        return inbox.consumer(
                "bookings",
                Topics.BOOKING,
                BookingEvent.class,
                fact -> on(fact, openBill, requestPayment, aimPayments));
    }

    private static void on(
            BookingEvent event,
            OpenBill openBill,
            RequestPayment requestPayment,
            AimPayments aimPayments) {
        switch (event) {
            case BookingHeld held -> {
                openBill.open(OpenBill.Booked.of(held));
                requestPayment.request(held);
            }
            case BookingConfirmed confirmed -> {
                openBill.open(OpenBill.Booked.of(confirmed));
                aimPayments.aim(confirmed.bookingId(), Payment::keepAll);
            }
            case BookingExpired expired -> aimPayments.aim(expired.bookingId(), Payment::abandon);
            case BookingPaymentUnplaced unplaced ->
                    aimPayments.aim(unplaced.bookingId(), payment -> payment.keepAtMost(0));
            case BookingCancelled cancelled -> {
                var keep = cancelled.settlement().keep().amount();
                aimPayments.aim(cancelled.bookingId(), payment -> payment.keepAtMost(keep));
            }
            case StaffChanged staff -> {}
            case BookingEvent.Unknown unknown -> {}
        }
    }
}
