package io.beautysalon.booking.staff;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.StaffChanged;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffIT extends WithASalon {

    @Test
    void everyChangeOfAStaffMemberIsTold() {
        var created =
                salon.owner(key())
                        .post(
                                salon.path("/staff"),
                                "{\"name\":\"Bea\",\"displayOrder\":3,\"locationIds\":[\"%s\"]}"
                                        .formatted(salon.location));
        var staff = created(created);
        var path = salon.path("/staff/" + staff);
        probe.await(StaffChanged.class, f -> f.staffId().equals(staff) && f.active());

        var member = UUID.randomUUID();
        var changed =
                salon.owner()
                        .header("If-Match", created.header("ETag"))
                        .send(
                                "PATCH",
                                path,
                                "{\"name\":\"Bea B.\",\"displayOrder\":1,\"memberId\":\"%s\",\"locationIds\":[\"%s\"]}"
                                        .formatted(member, salon.location));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        probe.await(
                StaffChanged.class, f -> f.staffId().equals(staff) && member.equals(f.memberId()));

        var archived =
                salon.owner()
                        .header("If-Match", changed.header("ETag"))
                        .post(path + "/archive", null);
        probe.await(StaffChanged.class, f -> f.staffId().equals(staff) && !f.active());
        assertThat(salon.owner().get(salon.path("/staff?locationId=" + salon.location)).text())
                .doesNotContain(staff.toString());
        salon.owner().header("If-Match", archived.header("ETag")).post(path + "/restore", null);
        assertThat(salon.owner().get(path).at("/archived")).isEqualTo("false");
        assertThat(salon.owner().get(salon.path("/staff")).text()).contains("Bea B.");
        assertThat(probe.of(staff))
                .extracting(seen -> seen.envelope().aggregateVersion())
                .startsWith(1L, 2L, 3L);
    }

    @Test
    void whoIsBookedIsNotArchived() {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);
        var path = salon.path("/staff/" + staff);
        var booking = salon.book(variant, "2027-03-05T10:00:00+01:00");

        var refused = archive(path);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("bookings-affected");
        assertThat(refused.at("/bookings/0/id")).isEqualTo(booking.at("/id"));
        assertThat(refused.at("/bookings/0/start")).isEqualTo("2027-03-05T09:00:00Z");
        assertThat(salon.owner().get(path).at("/archived")).isEqualTo("false");

        salon.owner()
                .header("If-Match", booking.header("ETag"))
                .post(salon.path("/bookings/" + booking.at("/id") + "/cancel"), "{}");
        assertThat(archive(path).at("/archived")).isEqualTo("true");
    }

    private Answer archive(String path) {
        return salon.owner()
                .header("If-Match", salon.owner().get(path).header("ETag"))
                .post(path + "/archive", null);
    }

    @Test
    void patternsComeChangeAndGo() {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);
        var path = salon.path("/staff/" + staff + "/work-patterns");
        var week =
                """
                {"locationId": "%s", "effectiveFrom": "2027-03-03", "effectiveUntil": "2027-03-03",
                 "days": {"WEDNESDAY": [{"start": "12:00", "end": "14:00",
                    "breaks": [{"start": "12:30", "end": "13:00"}]}]}}\
                """
                        .formatted(salon.location);
        var etag = salon.owner().get(path).header("ETag");
        var added = salon.owner().header("If-Match", etag).post(path, week);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(starts(variant)).containsExactly("T12:00", "T13:00", "T13:15", "T13:30");
        assertThat(added.at("/week/days/WEDNESDAY/0/breaks/0/start")).startsWith("12:30");

        etag = salon.owner().get(path).header("ETag");
        assertThat(salon.owner().header("If-Match", etag).post(path, week).slug())
                .isEqualTo("pattern-exists");

        var one = path + "/" + added.at("/id");
        var replaced =
                salon.owner()
                        .header("If-Match", added.header("ETag"))
                        .send("PUT", one, week.replace("14:00", "13:30"));
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(starts(variant)).containsExactly("T12:00", "T13:00");
        assertThat(salon.owner().get(one).status()).isEqualTo(200);
        assertThat(
                        salon.owner()
                                .header("If-Match", replaced.header("ETag"))
                                .send(
                                        "PUT",
                                        one,
                                        week.replace("2027-03-03\", \"eff", "2020-01-01\", \"eff"))
                                .slug())
                .isEqualTo("pattern-exists");

        assertThat(
                        salon.owner()
                                .header("If-Match", replaced.header("ETag"))
                                .send("DELETE", one, null)
                                .status())
                .isEqualTo(204);
        assertThat(starts(variant)).hasSize(35);
        assertThat(salon.owner().get(one).slug()).isEqualTo("not-found");
    }

    @Test
    void termsSayWhoPerformsWhatForHowMuchAndHowLong() {
        var variant =
                salon.variant(
                        """
                        {"priceKind": "FROM", "price": 9000, "bufferAfterMinutes": 10, "phases":
                         [{"minutes": 30, "staffBusy": true}, {"minutes": 35, "staffBusy": false}, {"minutes": 25, "staffBusy": true}]}\
                        """);
        var staff = salon.stylist();
        var path = salon.path("/variants/" + variant + "/staff-terms/" + staff);
        assertThat(salon.owner().get(path).slug()).isEqualTo("not-found");
        assertThat(salon.owner().send("PUT", path, "{}").slug()).isEqualTo("if-match-required");
        salon.performs(
                staff,
                variant,
                "{\"price\":9900,\"phaseMinutes\":[{\"phase\":0,\"minutes\":40},{\"phase\":1,\"minutes\":5}]}");

        var answer = salon.book(variant, "2027-03-03T10:00:00+01:00");

        assertThat(answer.at("/total/amount")).isEqualTo("9900");
        assertThat(answer.at("/end")).isEqualTo("2027-03-03T11:40:00+01:00");
        assertThat(starts(variant)).contains("T12:00").doesNotContain("T10:45", "T11:45");
        assertThat(salon.owner().header("If-Match", "\"9\"").send("PUT", path, "{}").slug())
                .isEqualTo("stale");
        var etag = salon.owner().get(path).header("ETag");
        assertThat(salon.owner().header("If-Match", etag).send("PUT", path, "{}").status())
                .isEqualTo(200);
        assertThat(salon.owner().get(salon.path("/variants/" + variant + "/staff-terms")).text())
                .contains(staff.toString());
        etag = salon.owner().get(path).header("ETag");
        assertThat(salon.owner().header("If-Match", etag).send("DELETE", path, null).status())
                .isEqualTo(204);
        assertThat(starts(variant)).isEmpty();
    }

    @Test
    void clientsSeeWhomTheyCanChoose() {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);
        var path = "/api/v1/public/salons/" + salon.slug + "/staff?locationId=" + salon.location;

        assertThat(salon.anybody().get(path).text()).contains(staff.toString());
        assertThat(salon.anybody().get(path + "&variantId=" + variant).json().at("/staff").size())
                .isEqualTo(1);
        assertThat(
                        salon.anybody()
                                .get(path + "&variantId=" + UUID.randomUUID())
                                .json()
                                .at("/staff")
                                .size())
                .isZero();
    }

    private java.util.List<String> starts(UUID variant) {
        var found =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(10, 16))
                .toList();
    }
}
