package io.beautysalon.booking.calendar;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the desk sees of a week in which the clocks go forward. */
class CalendarIT extends WithASalon {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID member = UUID.randomUUID();
    private UUID anna;
    private UUID bea;
    private UUID hers;
    private UUID both;

    @Autowired
    CalendarIT(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    void fillTheWeek() {
        var variant = salon.cut(null);
        anna = salon.stylist(variant);
        bea = salon.stylist(variant);
        link(bea);
        hers = book(salon.wish(variant, "2027-03-28T10:00:00+02:00", anna));
        both =
                book(
                        """
                        {"locationId": "%s", "start": "2027-03-29T10:00:00+02:00", "items": [
                            {"variantId": "%2$s", "staffId": "%3$s"}, {"variantId": "%2$s", "staffId": "%4$s"}],
                         "contact": {"name": "Lou", "email": "lou@example.org"}}\
                        """
                                .formatted(salon.location, variant, anna, bea));
        var cancelled = book(salon.wish(variant, "2027-03-28T12:00:00+02:00", anna));
        salon.owner()
                .header("If-Match", salon.see(cancelled).header("ETag"))
                .post(salon.path("/bookings/" + cancelled + "/cancel"), "{}");
        absent("TIME_OFF", anna, "2027-03-29T14:00:00+02:00", "sick");
        absent("BLOCK", bea, "2027-03-28T15:00:00+02:00", "training");
    }

    @Test
    void showsBookingsBlocksTimeOffAndShifts() {
        var week = desk("from=2027-03-28&to=2027-03-30");

        assertThat(week.at("/zone")).as(week.text()).isEqualTo("Europe/Berlin");
        assertThat(ids(week, "/bookings")).containsExactly(hers, both);
        assertThat(week.at("/bookings/0/clientName")).isEqualTo("Kim");
        assertThat(week.at("/bookings/1/lines/1/staffId")).isEqualTo(bea.toString());
        assertThat(week.at("/bookings/1/lines/1/start")).isEqualTo("2027-03-29T10:30:00+02:00");
        assertThat(week.json().at("/timeOff").size()).isEqualTo(1);
        assertThat(week.at("/timeOff/0/reason")).isEqualTo("sick");
        assertThat(week.at("/blocks/0/staffId")).isEqualTo(bea.toString());
        assertThat(starts(week, anna))
                .containsExactly("2027-03-28T09:00:00+02:00", "2027-03-29T09:00:00+02:00");
    }

    @Test
    void aDayHoldsWhatReachesIntoIt() {
        assertThat(ids(desk("from=2027-03-29&to=2027-03-30"), "/bookings")).containsExactly(both);
        assertThat(ids(desk("from=2027-03-30&to=2027-03-31"), "/bookings")).isEmpty();
    }

    @Test
    void oneStylistsCalendarHasHerBookingsOnly() {
        var hersOnly = desk("from=2027-03-28&to=2027-03-30&staffId=" + bea);

        assertThat(ids(hersOnly, "/bookings")).containsExactly(both);
        assertThat(hersOnly.json().at("/timeOff").size()).isZero();
        assertThat(starts(hersOnly, anna)).isEmpty();
        assertThat(starts(hersOnly, bea)).hasSize(2);
    }

    @Test
    void aStylistSeesHerOwnWithoutNames() {
        var own = member(Scope.BOOKINGS_OWN).get(path("from=2027-03-28&to=2027-03-30"));

        assertThat(ids(own, "/bookings")).containsExactly(both);
        assertThat(own.json().at("/bookings/0/clientName").isNull()).isTrue();
        assertThat(own.at("/blocks/0/reason")).isEqualTo("training");
        assertThat(own.json().at("/timeOff").size()).isZero();
        assertThat(
                        ids(
                                member(Scope.BOOKINGS_OWN)
                                        .get(path("from=2027-03-28&to=2027-03-30&staffId=" + anna)),
                                "/bookings"))
                .isEmpty();
    }

    @Test
    void reasonsOfAbsencesAreForWhoReadsTheSchedule() {
        var week = member(Scope.BOOKINGS_READ).get(path("from=2027-03-28&to=2027-03-30"));

        assertThat(week.json().at("/timeOff").size()).as(week.text()).isEqualTo(1);
        assertThat(week.json().at("/timeOff/0/reason").isNull()).isTrue();
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThat(desk("from=2027-03-28&to=2027-03-28").pointers()).containsExactly("to");
        assertThat(desk("from=2027-03-28&to=2027-05-10").pointers()).containsExactly("to");
        assertThat(desk("from=soon&to=2027-05-10").status()).isEqualTo(400);
        var nowhere =
                salon.path("/calendar?from=2027-03-28&to=2027-03-29&locationId=")
                        + UUID.randomUUID();
        assertThat(salon.owner().get(nowhere).slug()).isEqualTo("not-found");
        assertThat(
                        salon.visitor(UUID.randomUUID())
                                .get(path("from=2027-03-28&to=2027-03-29"))
                                .slug())
                .isEqualTo("not-signed-in");
    }

    private Answer desk(String query) {
        return salon.member(Role.OWNER).get(path(query));
    }

    private String path(String query) {
        return salon.path("/calendar?locationId=" + salon.location + "&" + query);
    }

    private Call member(Scope scope) {
        return api.with(
                ASalon.tokens()
                        .mint(
                                ActorKind.MEMBER,
                                UUID.randomUUID().toString(),
                                salon.id,
                                claims ->
                                        claims.claim(EdgeClaims.MEMBER, member.toString())
                                                .claim(
                                                        EdgeClaims.SCOPES,
                                                        Map.of("*", List.of(scope.wireName())))));
    }

    private UUID book(String wish) {
        return created(salon.owner(key()).post(salon.path("/bookings"), wish));
    }

    private void link(UUID staff) {
        var path = salon.path("/staff/" + staff);
        var linked =
                salon.owner()
                        .header("If-Match", salon.owner().get(path).header("ETag"))
                        .send("PATCH", path, "{\"memberId\":\"" + member + "\"}");
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
    }

    private void absent(String kind, UUID staff, String start, String reason) {
        var from = OffsetDateTime.parse(start).toInstant();
        TenantContext.run(
                salon.id,
                () ->
                        transaction.executeWithoutResult(status ->
                                jdbc.sql(
                                                """
                                                insert into absence (id, kind, subject_id, staff_id, starts_at, ends_at, reason, created_at, version)
                                                values (?, ?, ?, ?, ?, ?, ?, now(), 0)\
                                                """)
                                        .params(
                                                UUID.randomUUID(),
                                                kind,
                                                staff,
                                                staff,
                                                Timestamp.from(from),
                                                Timestamp.from(from.plusSeconds(3_600)),
                                                reason)
                                        .update()));
    }

    private static List<UUID> ids(Answer answer, String list) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .at(list)
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }

    private static List<String> starts(Answer answer, UUID staff) {
        return answer.json()
                .at("/shifts")
                .valueStream()
                .filter(shift -> shift.at("/staffId").asString().equals(staff.toString()))
                .map(shift -> shift.at("/start"))
                .map(JsonNode::asString)
                .toList();
    }
}
