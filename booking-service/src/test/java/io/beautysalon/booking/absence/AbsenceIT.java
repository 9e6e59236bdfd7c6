package io.beautysalon.booking.absence;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AbsenceIT extends WithASalon {

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void timeOffIsNotOfferedUntilItIsCancelled() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var created = timeOff(anna, "2027-03-03T00:00:00+01:00", "2027-03-04T00:00:00+01:00");
        var path = salon.path("/time-off/" + created(created));

        assertThat(starts(variant, "2027-03-03")).isEmpty();
        assertThat(salon.book(variant, "2027-03-03T10:00:00+01:00").at("/rule"))
                .isEqualTo("time-off");
        assertThat(starts(variant, "2027-03-04")).isNotEmpty();

        var moved =
                salon.owner(key())
                        .header("If-Match", created.header("ETag"))
                        .send(
                                "PATCH",
                                path,
                                "{\"start\":\"2027-03-03T12:00:00+01:00\",\"reason\":\"DENTIST\"}");
        assertThat(moved.at("/reason")).as(moved.text()).isEqualTo("DENTIST");
        assertThat(starts(variant, "2027-03-03"))
                .contains("11:30")
                .doesNotContain("11:45", "12:00");
        assertThat(rows(anna)).containsExactly("2027-03-03 11:00 to 2027-03-03 23:00");

        var gone =
                salon.owner(key())
                        .header("If-Match", moved.header("ETag"))
                        .send("DELETE", path, null);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(starts(variant, "2027-03-03")).contains("12:00");
        assertThat(rows(anna)).isEmpty();
        assertThat(salon.owner().get(path).slug()).isEqualTo("not-found");
    }

    @Test
    void absencesThatMeetTakeTheirTimeOnceAndKeepTheirReasons() {
        var anna = salon.stylist(salon.cut(null));
        var first = timeOff(anna, "2027-03-08T10:00:00+01:00", "2027-03-08T12:00:00+01:00");
        created(timeOff(anna, "2027-03-08T11:00:00+01:00", "2027-03-08T13:00:00+01:00"));
        created(block("staffId", anna, "2027-03-08T13:00:00+01:00", "2027-03-08T14:00:00+01:00"));
        assertThat(rows(anna)).containsExactly("2027-03-08 09:00 to 2027-03-08 13:00");

        salon.owner()
                .header("If-Match", "\"0\"")
                .send("DELETE", salon.path("/time-off/" + first.at("/id")), null);

        assertThat(rows(anna)).containsExactly("2027-03-08 10:00 to 2027-03-08 13:00");
        var listed = salon.owner().get(salon.path("/time-off?staffId=" + anna)).json();
        assertThat(listed.at("/items").size()).isEqualTo(1);
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/blocks?staffId="
                                                        + anna
                                                        + "&from=2027-03-08T14:00:00Z"))
                                .json()
                                .at("/items")
                                .size())
                .isZero();
    }

    @Test
    void aBookingIsNotBuriedUnderTimeOff() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var booking = created(salon.book(variant, "2027-03-09T10:00:00+01:00"));

        var refused = timeOff(anna, "2027-03-09T10:15:00+01:00", "2027-03-09T18:00:00+01:00");

        assertThat(refused.slug()).isEqualTo("bookings-affected");
        assertThat(refused.at("/bookings/0/bookingId")).isEqualTo(booking.toString());
        assertThat(refused.at("/bookings/0/rule")).isEqualTo("time-off");
        assertThat(rows(anna)).isEmpty();
        created(timeOff(anna, "2027-03-09T10:30:00+01:00", "2027-03-09T18:00:00+01:00"));
    }

    @Test
    void aBlockedChairSeatsNobody() {
        var pool =
                created(
                        salon.owner(key())
                                .post(salon.path("/resource-pools"), "{\"name\":\"Chair\"}"));
        var chair =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/resource-pools/" + pool + "/units"),
                                        "{\"name\":\"One\",\"locationId\":\"%s\"}"
                                                .formatted(salon.location)));
        var variant =
                salon.variant(
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"phases\":[{\"minutes\":30,\"staffBusy\":true,\"pools\":[\"%s\"]}]}"
                                .formatted(pool));
        salon.stylist(variant);

        created(block("unitId", chair, "2027-03-10T09:00:00+01:00", "2027-03-10T12:00:00+01:00"));

        assertThat(starts(variant, "2027-03-10")).startsWith("12:00");
        assertThat(salon.book(variant, "2027-03-10T09:00:00+01:00").at("/rule"))
                .isEqualTo("time-off");
        assertThat(salon.owner().get(salon.path("/blocks?unitId=" + chair)).at("/items/0/unitId"))
                .isEqualTo(chair.toString());
    }

    @Test
    void aStylistSeesAndBlocksHerOwnCalendarOnly() {
        var me = UUID.randomUUID();
        var other = salon.stylist(salon.cut(null));
        var own =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/staff"),
                                        "{\"name\":\"Me\",\"memberId\":\"%s\",\"locationIds\":[\"%s\"]}"
                                                .formatted(me, salon.location)));
        var stylist = salon.stylistWho(me);
        var hidden =
                created(timeOff(other, "2027-03-11T10:00:00+01:00", "2027-03-11T12:00:00+01:00"));
        created(timeOff(own, "2027-03-11T10:00:00+01:00", "2027-03-11T12:00:00+01:00"));

        var body =
                "{\"staffId\":\"%s\",\"start\":\"2027-03-11T14:00:00+01:00\",\"end\":\"2027-03-11T15:00:00+01:00\",\"reason\":\"LUNCH\"}";
        created(
                stylist.header("Idempotency-Key", key())
                        .post(salon.path("/blocks"), body.formatted(own)));
        assertThat(
                        stylist.header("Idempotency-Key", key())
                                .post(salon.path("/blocks"), body.formatted(other))
                                .slug())
                .isEqualTo("scope-missing");
        var seen = stylist.get(salon.path("/time-off")).json().at("/items");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.at("/0/staffId").asString()).isEqualTo(own.toString());
        assertThat(stylist.get(salon.path("/time-off?staffId=" + other)).json().at("/items").size())
                .isZero();
        assertThat(stylist.get(salon.path("/time-off/" + hidden)).slug()).isEqualTo("not-found");
        assertThat(
                        stylist.header("Idempotency-Key", key())
                                .post(salon.path("/time-off"), body.formatted(own))
                                .slug())
                .isEqualTo("scope-missing");
    }

    @Test
    void nonsenseIsRefused() {
        var anna = salon.stylist(salon.cut(null));
        assertThat(
                        timeOff(anna, "2027-03-12T10:00:00+01:00", "2027-03-12T10:00:00+01:00")
                                .pointers())
                .containsExactly("/end");
        assertThat(
                        timeOff(anna, "1927-03-12T10:00:00+01:00", "2027-03-12T10:00:00+01:00")
                                .pointers())
                .containsExactly("/start");
        assertThat(
                        timeOff(
                                        UUID.randomUUID(),
                                        "2027-03-12T10:00:00+01:00",
                                        "2027-03-12T11:00:00+01:00")
                                .pointers())
                .containsExactly("/staffId");
        assertThat(
                        block(
                                        "unitId",
                                        anna,
                                        "2027-03-12T10:00:00+01:00",
                                        "2027-03-12T11:00:00+01:00")
                                .pointers())
                .containsExactly("/unitId");
        assertThat(
                        salon.owner(key())
                                .post(
                                        salon.path("/blocks"),
                                        "{\"start\":\"2027-03-12T10:00:00+01:00\",\"end\":\"2027-03-12T11:00:00+01:00\",\"reason\":\"X\"}")
                                .pointers())
                .containsExactly("/staffId");
        assertThat(salon.owner().get(salon.path("/blocks/" + UUID.randomUUID())).slug())
                .isEqualTo("not-found");
    }

    private Answer timeOff(UUID staff, String start, String end) {
        return salon.owner(key())
                .post(
                        salon.path("/time-off"),
                        "{\"staffId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"VACATION\"}"
                                .formatted(staff, start, end));
    }

    private Answer block(String whose, UUID subject, String start, String end) {
        return salon.owner(key())
                .post(
                        salon.path("/blocks"),
                        "{\"%s\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"REPAIR\"}"
                                .formatted(whose, subject, start, end));
    }

    private List<String> rows(UUID subject) {
        return TenantContext.call(
                salon.id,
                () ->
                        transaction.execute(status ->
                                jdbc.sql(
                                                """
                                                select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                                                    || ' to ' || to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                                                from allocation where subject_id = ? and booking_id is null and active
                                                order by starts_at\
                                                """)
                                        .param(subject)
                                        .query(String.class)
                                        .list()));
    }

    private List<String> starts(UUID variant, String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, date, next.toString()))
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(11, 16))
                .toList();
    }
}
