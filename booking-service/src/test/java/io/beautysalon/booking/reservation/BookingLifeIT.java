package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.BookingTest;
import io.beautysalon.booking.TestClock;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

@BookingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingLifeIT {

    private final Api api;
    private EventProbe probe;
    private ASalon salon;

    BookingLifeIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeAll
    void open() {
        probe = new EventProbe(Topics.BOOKING);
        salon = ASalon.open(api, probe).paidByCard();
    }

    @AfterAll
    void close() {
        probe.close();
    }

    @BeforeEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anOfferedTimeIsHeldAndConfirmedByItsPayment() {
        var variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
        var found =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.at("/starts/0/start")).isEqualTo("2027-03-03T09:00:00+01:00");
        assertThat(found.json().at("/starts").size()).isEqualTo(35);
        assertThat(found.at("/starts/0/dueNow/amount")).isEqualTo("1350");

        var answer = salon.book(variant, found.at("/starts/0/start"));
        var booking = created(answer);
        assertThat(answer.at("/status")).isEqualTo("HELD");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var held = probe.await(BookingHeld.class, fact -> fact.bookingId().equals(booking));
        assertThat(held.collect().amount().amount()).isEqualTo(1350);

        probe.publish(salon.authorized(UUID.randomUUID(), booking));

        var confirmed = probe.await(BookingConfirmed.class, f -> f.bookingId().equals(booking));
        assertThat(confirmed.late()).isFalse();
        salon.awaitStatus(booking, "CONFIRMED");
        assertThat(salon.book(variant, "2027-03-03T09:00:00+01:00").slug()).isEqualTo("time-taken");
    }
}
