package io.beautysalon.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoursIT extends WithASalon {

    @Test
    void hoursAreReplacedAsAWhole() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var path = salon.path("/locations/" + salon.location + "/hours");
        var known = salon.owner().get(path);
        var body =
                """
                {"patterns": [
                    {"effectiveFrom": "2020-01-01", "days": {"WEDNESDAY": [{"start": "10:00", "end": "11:00"}]}},
                    {"effectiveFrom": "2027-03-10", "effectiveUntil": "2027-03-16", "days": {}}]}\
                """;

        assertThat(salon.owner().send("PUT", path, body).slug()).isEqualTo("if-match-required");
        assertThat(salon.owner().header("If-Match", "\"77\"").send("PUT", path, body).slug())
                .isEqualTo("stale");
        var answer = salon.owner().header("If-Match", known.header("ETag")).send("PUT", path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(salon.owner().get(path).json().at("/patterns").size()).isEqualTo(2);
        assertThat(starts(variant, "2027-03-03", "2027-03-04")).isEqualTo(3);
        assertThat(starts(variant, "2027-03-10", "2027-03-17")).isZero();
        assertThat(starts(variant, "2027-03-17", "2027-03-18")).isEqualTo(3);
    }

    @Test
    void contradictionsAreNamed() {
        var path = salon.path("/locations/" + salon.location + "/hours");
        var answer =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send(
                                "PUT",
                                path,
                                """
                                {"patterns": [
                                    {"effectiveFrom": "2027-01-01", "effectiveUntil": "2026-01-01",
                                     "days": {"MONDAY": [{"start": "09:00", "end": "12:00"}, {"start": "11:00", "end": "13:00"}]}},
                                    {"effectiveFrom": "2027-01-01", "days": {}}]}\
                                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/patterns/0/effectiveUntil",
                        "/patterns/0/days/MONDAY/1",
                        "/patterns/1/effectiveFrom");
    }

    @Test
    void anUnknownLocationHasNone() {
        assertThat(
                        salon.owner()
                                .get(salon.path("/locations/" + UUID.randomUUID() + "/hours"))
                                .slug())
                .isEqualTo("not-found");
    }

    private int starts(UUID variant, String from, String to) {
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, from, to))
                .json()
                .at("/starts")
                .size();
    }
}
