package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.starter.inbox.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What booking-service tells. */
@Configuration(proxyBeanMethods = false)
class BookingMessages {

    @Bean
    Consumer<Message<byte[]>> bookings(Inbox inbox, FollowBooking followBooking) {
        return inbox.consumer("bookings", Topics.BOOKING, BookingEvent.class, followBooking::on);
    }
}
