package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booking that sends an offer gets exactly that, or is told what has changed. */
class OfferedBookingIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";

    private UUID variant;
    private UUID anna;

    @BeforeEach
    void oneStylist() {
        variant = salon.cut(null);
        anna = salon.stylist(variant);
    }

    @Test
    void getsTheOfferedStylistAtTheOfferedPrice() {
        var offer = offer();
        salon.stylist(variant);
        assertThat(offer.at("/lines/0/staffId")).isEqualTo(anna.toString());

        var booked = book(variant, offer);

        created(booked);
        assertThat(booked.at("/lines/0/staffId")).isEqualTo(anna.toString());
        assertThat(booked.at("/total/amount")).isEqualTo(offer.at("/total/amount"));
    }

    @Test
    void isNotGivenAnotherStylistWhenTheOfferedOneIsTaken() {
        var offer = offer();
        salon.stylist(variant);
        created(
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), salon.wish(variant, START, anna)));

        assertThat(book(variant, offer).slug()).isEqualTo("time-taken");
        created(salon.book(variant, START));
    }

    @Test
    void isToldTheNewPriceAndGetsItByTheNewOffer() {
        var offer = offer();
        salon.performs(anna, salon.cut(null), "{}");
        var terms = salon.path("/variants/" + variant + "/staff-terms/" + anna);
        var dearer =
                salon.owner()
                        .header("If-Match", salon.owner().get(terms).header("ETag"))
                        .send("PUT", terms, "{\"price\": 5500}");
        assertThat(dearer.status()).as(dearer.text()).isEqualTo(200);

        var refused = book(variant, offer);

        assertThat(refused.slug()).as(refused.text()).isEqualTo("offer-changed");
        assertThat(refused.at("/total/amount")).isEqualTo("5500");
        assertThat(book(variant, refused).at("/total/amount")).isEqualTo("5500");
    }

    @Test
    void isTooLateAfterTenMinutes() {
        var offer = offer();
        TestClock.pass(Duration.ofMinutes(10));

        var refused = book(variant, offer);

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.slug()).isEqualTo("offer-expired");
    }

    @Test
    void isRefusedWhatWasOfferedForSomethingElse() {
        var offer = offer();
        var other = salon.cut(null);
        salon.performs(anna, other, "{}");

        assertThat(book(other, offer).slug()).isEqualTo("offer-changed");
        assertThat(
                        salon.visitor(UUID.randomUUID())
                                .header("Idempotency-Key", key())
                                .post(salon.path("/bookings"), wish(variant, "bm9uc2Vuc2U"))
                                .pointers())
                .containsExactly("/offer");
    }

    private Answer offer() {
        var answer =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/offers"),
                                "{\"locationId\": \"%s\", \"start\": \"%s\", \"items\": [{\"variantId\": \"%s\"}]}"
                                        .formatted(salon.location, START, variant));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer book(UUID what, Answer offer) {
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(salon.path("/bookings"), wish(what, offer.at("/offer")));
    }

    private String wish(UUID what, String offer) {
        return salon.wish(what, START, null)
                .replace("\"contact\"", "\"offer\": \"" + offer + "\", \"contact\"");
    }
}
