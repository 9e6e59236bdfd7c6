package io.beautysalon.booking.schedule;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpecialDaysIT extends WithASalon {

    private String days() {
        return salon.path("/locations/" + salon.location + "/special-days");
    }

    @Test
    void aClosedDayOffersNothingAndAShortOneLess() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        created(add("{\"date\":\"2027-04-05\",\"name\":\"Easter\",\"times\":[]}"));
        created(
                add(
                        "{\"date\":\"2027-04-06\",\"times\":[{\"start\":\"10:00\",\"end\":\"11:00\"}]}"));

        assertThat(starts(variant, "2027-04-05")).isZero();
        assertThat(salon.book(variant, "2027-04-05T10:00:00+02:00").at("/rule"))
                .isEqualTo("opening-hours");
        assertThat(starts(variant, "2027-04-06")).as("10:00 to 10:30").isEqualTo(3);
        assertThat(add("{\"date\":\"2027-04-05\",\"times\":[]}").slug())
                .isEqualTo("special-day-exists");

        var one = salon.owner().get(days() + "/2027-04-05");
        assertThat(one.at("/name")).isEqualTo("Easter");
        var gone =
                salon.owner(key())
                        .header("If-Match", one.header("ETag"))
                        .send("DELETE", days() + "/2027-04-05", null);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(starts(variant, "2027-04-05")).isPositive();
        assertThat(salon.owner().get(days() + "?from=2027-04-05&to=2027-04-07").json().size())
                .isEqualTo(1);
        assertThat(salon.owner().get(days() + "/2027-04-05").slug()).isEqualTo("not-found");
    }

    @Test
    void aBookingIsNotLeftOutsideTheHours() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var booking = created(salon.book(variant, "2027-04-12T15:00:00+02:00"));

        var closing = add("{\"date\":\"2027-04-12\",\"times\":[]}");
        assertThat(closing.slug()).isEqualTo("bookings-affected");
        assertThat(closing.at("/bookings/0/bookingId")).isEqualTo(booking.toString());
        assertThat(closing.at("/bookings/0/rule")).isEqualTo("opening-hours");
        assertThat(salon.owner().get(days() + "/2027-04-12").slug()).isEqualTo("not-found");
        var shorter =
                salon.owner()
                        .header("If-Match", salon.etag("/locations/" + salon.location + "/hours"))
                        .send(
                                "PUT",
                                salon.path("/locations/" + salon.location + "/hours"),
                                "{\"patterns\":[{\"effectiveFrom\":\"2020-01-01\",\"days\":{\"MONDAY\":[{\"start\":\"09:00\",\"end\":\"15:15\"}]}}]}");
        assertThat(shorter.slug()).isEqualTo("bookings-affected");

        created(
                add(
                        "{\"date\":\"2027-04-12\",\"times\":[{\"start\":\"15:00\",\"end\":\"15:30\"}]}"));
    }

    @Test
    void contradictionsAndUnknownPlacesAreRefused() {
        var overlapping =
                add(
                        "{\"date\":\"2027-04-20\",\"times\":[{\"start\":\"09:00\",\"end\":\"12:00\"},{\"start\":\"11:00\",\"end\":\"14:00\"}]}");
        assertThat(overlapping.pointers()).containsExactly("/times/1");
        assertThat(add("{\"date\":\"0003-04-20\",\"times\":[]}").pointers())
                .containsExactly("/date");
        assertThat(add("{\"date\":\"2027-02-30\",\"times\":[]}").slug())
                .isEqualTo("body-unreadable");
        assertThat(
                        add("{\"date\":\"2027-04-20\",\"times\":[{\"start\":\"24:30\",\"end\":\"12:00\"}]}")
                                .slug())
                .isEqualTo("body-unreadable");
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/locations/"
                                                        + UUID.randomUUID()
                                                        + "/special-days"))
                                .slug())
                .isEqualTo("not-found");
        assertThat(
                        salon.owner()
                                .header("If-Match", "\"9999\"")
                                .post(days(), "{\"date\":\"2027-04-20\",\"times\":[]}")
                                .slug())
                .isEqualTo("stale");
    }

    private Answer add(String body) {
        return salon.owner(key())
                .header("If-Match", salon.owner().get(days()).header("ETag"))
                .post(days(), body);
    }

    private int starts(UUID variant, String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, date, next.toString()))
                .json()
                .at("/starts")
                .size();
    }
}
