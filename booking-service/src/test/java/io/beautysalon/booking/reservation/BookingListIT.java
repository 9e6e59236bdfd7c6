package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BookingListIT extends WithASalon {

    private final List<UUID> bookings = new ArrayList<>();
    private final UUID member = UUID.randomUUID();
    private UUID variant;
    private UUID anna;
    private UUID bea;

    @BeforeAll
    void fillTheCalendar() {
        variant = salon.cut(null);
        anna = salon.stylist(variant);
        bea = salon.stylist(variant);
        var path = salon.path("/staff/" + bea);
        salon.owner()
                .header("If-Match", salon.owner().get(path).header("ETag"))
                .send("PATCH", path, "{\"memberId\":\"" + member + "\"}");
        for (int hour = 10; hour < 15; hour++) {
            bookings.add(book("2027-03-03T" + hour + ":00:00+01:00", anna));
        }
        bookings.add(book("2027-03-04T09:00:00Z", bea));
    }

    @Test
    void aDayIsALocalDayOfTheLocation() {
        assertThat(ids("?date=2027-03-03&locationId=" + salon.location))
                .containsExactlyElementsOf(bookings.subList(0, 5));
        assertThat(salon.owner().get(salon.path("/bookings?date=2027-03-03")).slug())
                .isEqualTo("parameter-unreadable");
        var both = "/bookings?date=2027-03-03&from=2027-03-03T11:00:00Z&locationId=";
        assertThat(salon.owner().get(salon.path(both + salon.location)).slug())
                .as("a day or a span")
                .isEqualTo("parameter-unreadable");
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        var seen = new ArrayList<UUID>();
        var cursor = "";
        do {
            var page = salon.owner().get(salon.path("/bookings?limit=2" + cursor));
            seen.addAll(ids(page));
            cursor = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(bookings);
    }

    @Test
    void filtersAreJoined() {
        assertThat(ids("?staffId=" + bea)).containsExactly(bookings.get(5));
        assertThat(ids("?status=HELD&status=EXPIRED")).isEmpty();
        assertThat(ids("?status=CONFIRMED&status=HELD")).hasSize(6);
        assertThat(ids("?from=2027-03-03T11:00:00Z&to=2027-03-03T13:00:00Z"))
                .containsExactlyElementsOf(bookings.subList(2, 4));
    }

    @Test
    void changesAreListedByTheirTime() {
        org.awaitility.Awaitility.await()
                .until(() -> ids("?updatedSince=2027-03-01T00:00:00Z").size() == 6);
        var page =
                salon.owner()
                        .get(salon.path("/bookings?limit=4&updatedSince=2027-03-01T00:00:00Z"));
        var next =
                salon.owner()
                        .get(
                                salon.path(
                                        "/bookings?limit=4&updatedSince=2027-03-01T00:00:00Z&cursor="
                                                + page.at("/nextCursor")));

        var all = new ArrayList<>(ids(page));
        all.addAll(ids(next));
        assertThat(ids(page)).hasSize(4);
        assertThat(all).containsAll(bookings).doesNotHaveDuplicates();
    }

    @Test
    void aStylistSeesHerOwnCalendarWithoutContacts() {
        var stylist = api.with(memberToken(Map.of("*", List.of("bookings:own"))));

        assertThat(ids(stylist.get(salon.path("/bookings")))).containsExactly(bookings.get(5));
        var own = stylist.get(salon.path("/bookings/" + bookings.get(5)));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().at("/contact").isNull()).isTrue();
        assertThat(stylist.get(salon.path("/bookings/" + bookings.get(0))).slug())
                .isEqualTo("not-found");
    }

    @Test
    void aMemberOfAnotherLocationSeesNothing() {
        var elsewhere =
                api.with(
                        memberToken(
                                Map.of(UUID.randomUUID().toString(), List.of("bookings:read"))));

        assertThat(ids(elsewhere.get(salon.path("/bookings")))).isEmpty();
        assertThat(elsewhere.get(salon.path("/bookings/" + bookings.get(0))).slug())
                .isEqualTo("not-found");
    }

    @Test
    void aClientSeesTheirOwnOnly() {
        var user = UUID.randomUUID();
        var own =
                created(
                        salon.client(user)
                                .header("Idempotency-Key", key())
                                .post(
                                        salon.path("/bookings"),
                                        salon.wish(variant, "2027-03-08T10:00:00+01:00", null)));

        var answer = salon.client(user).get(salon.path("/bookings/" + own));

        assertThat(answer.at("/contact/email")).isEqualTo("kim@example.org");
        assertThat(salon.client(UUID.randomUUID()).get(salon.path("/bookings/" + own)).slug())
                .isEqualTo("not-found");
        assertThat(salon.client(user).get(salon.path("/bookings")).slug()).isEqualTo("not-found");
    }

    @Test
    void theDeskIsNotBoundByLeadTimeGridAndHorizon() {
        var desk = api.with(ASalon.tokens().member(salon.id, UUID.randomUUID(), Role.RECEPTION));
        var answer =
                desk.header("Idempotency-Key", key())
                        .post(
                                salon.path("/bookings"),
                                salon.wish(variant, "2027-08-20T10:07:00+02:00", null));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/channel")).isEqualTo("DESK");
    }

    private UUID book(String start, UUID staff) {
        return created(
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), salon.wish(variant, start, staff)));
    }

    private List<UUID> ids(String query) {
        var answer = salon.owner().get(salon.path("/bookings" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ids(answer).stream().filter(bookings::contains).toList();
    }

    private static List<UUID> ids(Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }

    private String memberToken(Map<String, List<String>> scopes) {
        return ASalon.tokens()
                .mint(
                        ActorKind.MEMBER,
                        UUID.randomUUID().toString(),
                        salon.id,
                        claims ->
                                claims.claim(EdgeClaims.MEMBER, member.toString())
                                        .claim(EdgeClaims.SCOPES, scopes));
    }
}
