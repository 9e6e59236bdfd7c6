package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.Together;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The schedule changes while a booking lands: either the change is told of the booking, or the
 * booking of the change; never does a visit stand where nobody works.
 */
class ScheduleRacesIT extends WithASalon {

    private static final int ROUNDS = 20;
    private static final OffsetDateTime THREE = OffsetDateTime.parse("2027-03-08T15:00:00+01:00");

    private final SalonAudit audit;
    private UUID variant;
    private UUID stylist;
    private UUID chair;
    private long deadlocks;

    @Autowired
    ScheduleRacesIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeAll
    void oneStylistAndOneChair() {
        var chairs = created(post("/resource-pools", "{\"name\": \"Chairs\"}"));
        chair =
                created(
                        post(
                                "/resource-pools/" + chairs + "/units",
                                "{\"name\": \"Chair\", \"locationId\": \"%s\"}"
                                        .formatted(salon.location)));
        variant =
                salon.variant(
                        """
                        {"priceKind": "FIXED", "price": 4500,
                         "phases": [{"minutes": 30, "staffBusy": true, "pools": ["%s"]}]}\
                        """
                                .formatted(chairs));
        stylist = salon.stylist(variant);
        deadlocks = audit.deadlocks(salon.id);
    }

    @Test
    void hoursThatShrink() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var start = THREE.plusDays(round);
            var race = race(round, () -> hoursUntil("12:00"), () -> book(start));

            if (wasFirst(race, "opening-hours")) {
                assertThat(hoursUntil("18:00").status()).isEqualTo(200);
            }
            assertSound(round);
        }
    }

    @Test
    void aDayThatIsClosed() throws Exception {
        var days = salon.path("/locations/" + salon.location + "/special-days");
        for (int round = 0; round < ROUNDS; round++) {
            var start = THREE.plusDays(60 + round);
            var etag = salon.owner().get(days).header("ETag");
            var closed = "{\"date\": \"%s\", \"times\": []}".formatted(start.toLocalDate());
            var race =
                    race(
                            round,
                            () -> salon.owner(key()).header("If-Match", etag).post(days, closed),
                            () -> book(start));

            wasFirst(race, "opening-hours");
            assertSound(round);
        }
    }

    @Test
    void timeOff() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var start = THREE.plusDays(30 + round);
            var race =
                    race(
                            round,
                            () -> away("/time-off", "staffId", stylist, start),
                            () -> book(start));

            if (wasFirst(race, "time-off")) {
                takeBack("/time-off", race);
            }
            assertSound(round);
        }
    }

    @Test
    void aChairThatIsBlocked() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var start = THREE.plusDays(30 + round).plusHours(1);
            var race =
                    race(round, () -> away("/blocks", "unitId", chair, start), () -> book(start));

            if (wasFirst(race, "time-off")) {
                takeBack("/blocks", race);
            }
            assertSound(round);
        }
    }

    private record Race(Answer change, Answer booking) {}

    private static Race race(int round, Callable<Answer> change, Callable<Answer> booking)
            throws Exception {
        boolean changeFirst = round % 2 == 0;
        var answers =
                Together.run(changeFirst ? List.of(change, booking) : List.of(booking, change));
        return new Race(answers.get(changeFirst ? 0 : 1), answers.get(changeFirst ? 1 : 0));
    }

    /** Whether the change was; then the booking is told of it, else the change of the booking. */
    private boolean wasFirst(Race race, String rule) {
        if (race.booking().status() == 201) {
            assertThat(race.change().slug())
                    .as(race.change().text())
                    .isEqualTo("bookings-affected");
            assertThat(race.change().json().at("/bookings").toString())
                    .contains(race.booking().at("/id"));
            cancel(UUID.fromString(race.booking().at("/id")));
            return false;
        }
        assertThat(race.change().status()).as(race.change().text()).isIn(200, 201);
        assertThat(race.booking().at("/rule")).as(race.booking().text()).isEqualTo(rule);
        return true;
    }

    private void assertSound(int round) {
        assertThat(audit.findings(salon.id)).as("round %s", round).isEmpty();
        assertThat(audit.deadlocks(salon.id)).as("round %s", round).isEqualTo(deadlocks);
    }

    private Answer book(OffsetDateTime start) {
        return salon.book(variant, start.toString());
    }

    private void cancel(UUID booking) {
        var answer =
                salon.owner()
                        .header("If-Match", salon.see(booking).header("ETag"))
                        .post(salon.path("/bookings/" + booking + "/cancel"), "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer hoursUntil(String end) {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                "\"%s\": [{\"start\": \"09:00\", \"end\": \"%s\"}]"
                                        .formatted(day, end))
                        .collect(Collectors.joining(", "));
        var path = salon.path("/locations/" + salon.location + "/hours");
        return salon.owner()
                .header("If-Match", salon.owner().get(path).header("ETag"))
                .send(
                        "PUT",
                        path,
                        "{\"patterns\": [{\"effectiveFrom\": \"2020-01-01\", \"days\": {"
                                + days
                                + "}}]}");
    }

    private Answer away(String list, String field, UUID subject, OffsetDateTime start) {
        return post(
                list,
                "{\"%s\": \"%s\", \"start\": \"%s\", \"end\": \"%s\", \"reason\": \"REPAIR\"}"
                        .formatted(field, subject, start.minusMinutes(10), start.plusMinutes(20)));
    }

    private void takeBack(String list, Race race) {
        var path = salon.path(list + "/" + race.change().at("/id"));
        var answer =
                salon.owner()
                        .header("If-Match", race.change().header("ETag"))
                        .send("DELETE", path, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private Answer post(String list, String body) {
        return salon.owner(key()).post(salon.path(list), body);
    }
}
