package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.OpenBill;
import io.beautysalon.contracts.Topics;
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
            case BookingCollectRequested ignored -> {}
            case BookingApprovalRequested ignored -> {}
            case BookingDeclined ignored -> {}
            case BookingRescheduled ignored -> {}
            case BookingLinesCancelled ignored -> {}
            case BookingCheckedIn ignored -> {}
            case BookingExtended ignored -> {}
            case BookingCompleted ignored -> {}
            case BookingNoShow ignored -> {}
            case BookingReopened ignored -> {}
            case BookingClientChanged ignored -> {}
            case BookingManageLinkRotated ignored -> {}
            case StaffChanged staff -> {}
            case BookingEvent.Unknown unknown -> {}
        }
    }
}
