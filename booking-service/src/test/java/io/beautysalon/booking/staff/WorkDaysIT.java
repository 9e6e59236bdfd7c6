package io.beautysalon.booking.staff;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Dated exceptions, patterns across locations and terms from dates on. */
class WorkDaysIT extends WithASalon {

    @Test
    void aWorkDayHoldsInsteadOfTheWeek() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var path = salon.path("/staff/" + anna + "/work-days/2027-03-03");
        var put =
                salon.owner(key())
                        .header("If-None-Match", "*")
                        .send(
                                "PUT",
                                path,
                                """
                                {"shifts": [{"locationId": "%s", "start": "10:00", "end": "12:00",
                                             "breaks": [{"start": "10:30", "end": "11:00"}]}],
                                 "note": "dentist"}\
                                """
                                        .formatted(salon.location));
        assertThat(put.status()).as(put.text()).isEqualTo(201);

        assertThat(starts(variant, "2027-03-03"))
                .containsExactly("10:00", "11:00", "11:15", "11:30");
        assertThat(salon.book(variant, "2027-03-03T14:00:00+01:00").at("/rule"))
                .isEqualTo("working-hours");

        var none =
                salon.owner()
                        .header("If-Match", put.header("ETag"))
                        .send("PUT", path, "{\"shifts\":[]}");
        assertThat(none.status()).as(none.text()).isEqualTo(200);
        assertThat(starts(variant, "2027-03-03")).isEmpty();
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/staff/"
                                                        + anna
                                                        + "/work-days?from=2027-03-01&to=2027-03-31"))
                                .json()
                                .size())
                .isEqualTo(1);

        var gone = salon.owner().header("If-Match", none.header("ETag")).send("DELETE", path, null);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(starts(variant, "2027-03-03")).isNotEmpty();
        assertThat(salon.owner().get(path).slug()).isEqualTo("not-found");
    }

    @Test
    void aWorkDayLeavesNoBookingBehind() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var booking = created(salon.book(variant, "2027-03-08T15:00:00+01:00"));
        var path = salon.path("/staff/" + anna + "/work-days/2027-03-08");

        var refused =
                salon.owner().header("If-None-Match", "*").send("PUT", path, "{\"shifts\":[]}");

        assertThat(refused.slug()).isEqualTo("bookings-affected");
        assertThat(refused.at("/bookings/0/bookingId")).isEqualTo(booking.toString());
        assertThat(refused.at("/bookings/0/rule")).isEqualTo("working-hours");
        assertThat(refused.at("/bookings/0/subjectId")).isEqualTo(anna.toString());
        assertThat(salon.owner().get(path).slug()).isEqualTo("not-found");
        var pattern = salon.owner().get(salon.path("/staff/" + anna + "/work-patterns")).json();
        var id = pattern.at("/0/id").asString();
        assertThat(
                        salon.owner()
                                .header("If-Match", pattern.at("/0/version").asString())
                                .send(
                                        "DELETE",
                                        salon.path("/staff/" + anna + "/work-patterns/" + id),
                                        null)
                                .slug())
                .isEqualTo("bookings-affected");
    }

    @Test
    void contradictionsOfADayAreNamed() {
        var anna = salon.stylist(salon.cut(null));
        var path = salon.path("/staff/" + anna + "/work-days/2027-03-10");
        var body =
                """
                {"shifts": [{"locationId": "%1$s", "start": "09:00", "end": "12:00"},
                            {"locationId": "%1$s", "start": "11:00", "end": "15:00",
                             "breaks": [{"start": "15:00", "end": "15:30"}]},
                            {"locationId": "%2$s", "start": "16:00", "end": "17:00"}]}\
                """
                        .formatted(salon.location, UUID.randomUUID());

        var refused = salon.owner().header("If-None-Match", "*").send("PUT", path, body);

        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/shifts/1", "/shifts/1/breaks/0", "/shifts/2/locationId");
        assertThat(salon.owner().send("PUT", path, "{\"shifts\":[]}").slug())
                .isEqualTo("if-match-required");
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/staff/"
                                                        + anna
                                                        + "/work-days?from=2027-03-10&to=2027-03-01"))
                                .pointers())
                .containsExactly("to");
    }

    @Test
    void nobodyWorksAtTwoPlacesAtOnce() {
        var second = anotherLocation();
        var staff =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/staff"),
                                        "{\"name\":\"Bea\",\"locationIds\":[\"%s\",\"%s\"]}"
                                                .formatted(salon.location, second)));
        created(pattern(staff, salon.location, "2027-01-01", "MONDAY", "09:00", "17:00"));

        var clash = pattern(staff, second, "2027-02-01", "MONDAY", "16:00", "20:00");
        assertThat(clash.slug()).isEqualTo("pattern-overlaps");
        assertThat(clash.pointers()).containsExactly("/days/MONDAY/0");
        created(pattern(staff, second, "2027-02-01", "MONDAY", "17:00", "20:00"));

        // from May on she is at the first place on Tuesdays only, so Monday is free for the second
        created(pattern(staff, salon.location, "2027-05-01", "TUESDAY", "09:00", "17:00"));
        created(pattern(staff, second, "2027-05-01", "MONDAY", "09:00", "20:00"));
        var night = pattern(staff, second, "2027-06-01", "MONDAY", "22:00", "10:00");
        assertThat(night.pointers()).as("into Tuesday").containsExactly("/days/MONDAY/0");
    }

    @Test
    void termsChangeFromADateOn() {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);
        var path = salon.path("/variants/" + variant + "/staff-terms/" + staff);
        var put =
                salon.owner(key())
                        .header("If-Match", "\"0\"")
                        .send(
                                "PUT",
                                path,
                                """
                                {"effectiveFrom": "2027-04-01", "price": 6000,
                                 "phaseMinutes": [{"phase": 0, "minutes": 45}]}\
                                """);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().at("/terms").size()).isEqualTo(2);

        var march = search(variant, "2027-03-31");
        assertThat(march.at("/starts/0/total/amount")).isEqualTo("4500");
        assertThat(march.at("/starts/0/end")).endsWith("09:30:00+02:00");
        var april = search(variant, "2027-04-01");
        assertThat(april.at("/starts/0/total/amount")).isEqualTo("6000");
        assertThat(april.at("/starts/0/end")).endsWith("09:45:00+02:00");
        assertThat(
                        salon.owner()
                                .header("If-Match", put.header("ETag"))
                                .send(
                                        "PUT",
                                        path,
                                        "{\"phaseMinutes\":[{\"phase\":0,\"minutes\":5},{\"phase\":0,\"minutes\":6}]}")
                                .pointers())
                .containsExactly("/phaseMinutes/1");
        assertThat(
                        salon.owner()
                                .get(salon.path("/staff?variantId=" + variant))
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(1);
        var gone =
                salon.owner(key())
                        .header("If-Match", put.header("ETag"))
                        .send("DELETE", path, null);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(starts(variant, "2027-03-31")).isEmpty();
    }

    private UUID anotherLocation() {
        var location = UUID.randomUUID();
        probe.publish(
                new LocationOpened(
                        salon.id,
                        location,
                        TestClock.START,
                        ASalon.SOMEBODY,
                        "Kreuzberg",
                        "Europe/Berlin",
                        "DE",
                        "EUR"));
        Awaitility.await("the location's copy")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        salon.owner().get(salon.path("/locations/" + location + "/hours")).status()
                                == 200);
        return location;
    }

    private Answer pattern(
            UUID staff, UUID location, String from, String day, String start, String end) {
        return salon.owner(key())
                .header("If-Match", salon.etag("/staff/" + staff))
                .post(
                        salon.path("/staff/" + staff + "/work-patterns"),
                        "{\"locationId\":\"%s\",\"effectiveFrom\":\"%s\",\"days\":{\"%s\":[{\"start\":\"%s\",\"end\":\"%s\"}]}}"
                                .formatted(location, from, day, start, end));
    }

    private Answer search(UUID variant, String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, date, next.toString()));
    }

    private List<String> starts(UUID variant, String date) {
        return search(variant, date)
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(11, 16))
                .toList();
    }
}
