package io.beautysalon.booking.client;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.booking.BookingClientChanged;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cards of clients, over HTTP. */
class ClientIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";
    private int counter;

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ACard {

        @Test
        void isFoundByPhoneByEmailAndByTheBeginningOfAName() {
            var phone = phone();
            var id = card("Ana-María Ørsted Lindqvist", phone, "Ana." + counter + "@Example.org");

            assertThat(found("{\"phone\": \"" + phone + "\"}")).contains(id.toString());
            assertThat(found("{\"email\": \"ana." + counter + "@example.ORG\"}"))
                    .contains(id.toString());
            for (var name : new String[] {"lind", "Lindqvist", "maria", "ANA"}) {
                assertThat(found("{\"name\": \"" + name + "\"}")).as(name).contains(id.toString());
            }
            assertThat(found("{\"name\": \"indq\"}")).doesNotContain(id.toString());
        }

        @Test
        void isNotFoundByAnotherLongNameThatBeginsAlike() {
            var id = card("Schneider", phone(), null);

            assertThat(found("{\"name\": \"Schneiderhan\"}")).doesNotContain(id.toString());
            assertThat(found("{\"name\": \"Schneid\"}")).contains(id.toString());
        }

        @Test
        void isTheOnlyOneWithItsPhone() {
            var phone = phone();
            var id = card("Kim", phone, null);

            var second = make("{\"name\": \"Jo\", \"phone\": \"" + phone + "\"}");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.slug()).isEqualTo("client-exists");
            assertThat(second.at("/clientIds/0")).isEqualTo(id.toString());
        }

        @Test
        void isMadeOnceWhenManyMakeItTogether() throws Exception {
            var body = "{\"name\": \"Jo\", \"phone\": \"" + phone() + "\"}";
            var work = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> make(body));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = new ArrayList<Integer>();
                for (var each : threads.invokeAll(work)) {
                    answers.add(each.get().status());
                }
                assertThat(answers).containsOnlyOnce(201).contains(409);
            }
        }

        @Test
        void isMaskedForWhoOnlyReads() {
            var phone = phone();
            var id = card("Kim", phone, "kim" + counter + "@example.org");
            var path = salon.path("/clients/" + id);

            var stylist = salon.member(Role.STYLIST).get(path);
            var reception = salon.member(Role.RECEPTION).get(path);

            assertThat(stylist.at("/phone")).isEqualTo("•••" + phone.substring(phone.length() - 3));
            assertThat(stylist.at("/email")).isEqualTo("k•••@example.org");
            assertThat(reception.at("/phone")).isEqualTo(phone);
        }

        @Test
        void changesInTheVersionThatWasSeen() {
            var id = card("Kim", phone(), null);
            var path = salon.path("/clients/" + id);
            var seen = salon.owner().header("If-Match", salon.owner().get(path).header("ETag"));

            var changed = seen.send("PATCH", path, "{\"name\": \"Kimberley\", \"phone\": null}");

            assertThat(changed.at("/name")).as(changed.text()).isEqualTo("Kimberley");
            assertThat(changed.json().at("/phone").isNull()).isTrue();
            assertThat(seen.send("PATCH", path, "{\"name\": \"Other\"}").slug()).isEqualTo("stale");
            assertThat(salon.owner().send("PATCH", path, "{}").slug())
                    .isEqualTo("if-match-required");
            assertThat(found("{\"name\": \"kimber\"}")).contains(id.toString());
        }

        @Test
        void isHiddenOnceItIsPutAway() {
            var phone = phone();
            var id = card("Gone", phone, null);

            var archived = act(id, "archive", "{}");

            assertThat(archived.at("/archived")).as(archived.text()).isEqualTo("true");
            assertThat(found("{\"phone\": \"" + phone + "\"}")).doesNotContain(id.toString());
            assertThat(list("?limit=100")).doesNotContain(id.toString());
            assertThat(list("?limit=100&archived=true")).contains(id.toString());
            assertThat(salon.owner().get(salon.path("/clients/" + id)).status()).isEqualTo(200);
        }

        @Test
        void isListedByPages() {
            card("One", phone(), null);
            card("Two", phone(), null);
            var first = salon.owner().get(salon.path("/clients?limit=1"));

            var second =
                    salon.owner()
                            .get(salon.path("/clients?limit=1&cursor=" + first.at("/nextCursor")));

            assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
            assertThat(list("?cursor=nonsense")).contains("parameter-unreadable");
        }

        @Test
        void isListedByChangeOnceThatHasSettled() {
            var before = TestClock.START.minusSeconds(1);
            var id = card("Changed", phone(), null);
            assertThat(list("?limit=100&updatedSince=" + before)).doesNotContain(id.toString());

            TestClock.pass(Duration.ofSeconds(3));

            assertThat(list("?limit=100&updatedSince=" + before)).contains(id.toString());
        }

        @Test
        void ofAnotherSalonIsLikeNone() {
            var other = io.beautysalon.booking.ASalon.open(api, probe);
            var id = card("Kim", phone(), null);

            assertThat(other.owner().get(other.path("/clients/" + id)).slug())
                    .isEqualTo("not-found");
            assertThat(other.owner().get(other.path("/clients/" + id + "/notes")).slug())
                    .isEqualTo("not-found");
        }

        private String list(String query) {
            return salon.owner().get(salon.path("/clients" + query)).text();
        }
    }

    @Test
    void badCardsAreRefusedByName() {
        assertThat(make("{}").pointers()).containsExactly("/name");
        assertThat(make("{\"name\": \"K\", \"phone\": \"123\", \"email\": \"x\"}").pointers())
                .containsExactlyInAnyOrder("/phone", "/email");
        assertThat(search("{}").pointers()).containsExactly("/phone");
        assertThat(search("{\"name\": \"ab\"}").pointers()).containsExactly("/name");
        assertThat(search("{\"name\": \"abc\", \"phone\": \"+4930123456\"}").pointers())
                .containsExactly("/phone");
        var id = card("Kim", phone(), null);
        assertThat(act(id, "block", "{}").pointers()).containsExactly("/reason");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ABlockedClient {

        @Test
        void hearsThatTheTimeIsTaken() {
            var variant = salon.cut(null);
            salon.stylist(variant);
            var phone = phone();
            var id = card("Kim", phone, null);
            act(id, "block", "{\"reason\": \"never pays\"}");

            var refused = bookWith(variant, phone);
            assertThat(refused.slug()).as(refused.text()).isEqualTo("time-taken");
            assertThat(refused.json().at("/alternatives").size()).isPositive();
            assertThat(refused.text()).doesNotContain("block");
            act(id, "unblock", "{}");

            assertThat(bookWith(variant, phone).status()).isEqualTo(201);
        }

        private Answer bookWith(UUID variant, String phone) {
            var wish =
                    salon.wish(variant, START, null)
                            .replace(
                                    "\"email\": \"kim@example.org\"",
                                    "\"phone\": \"" + phone + "\"");
            return salon.visitor(UUID.randomUUID())
                    .header("Idempotency-Key", key())
                    .post(salon.path("/bookings"), wish);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ABookingAndItsClient {

        @Test
        void aVisitorsWordNeitherEditsACardNorCountsANoShow() {
            var variant = salon.cut(null);
            salon.stylist(variant);
            var id = card("Real Name", phone(), "real" + counter + "@example.org");
            var wish =
                    salon.wish(variant, START, null)
                            .replace("kim@example.org", "REAL" + counter + "@example.org");
            var booking =
                    created(
                            salon.visitor(UUID.randomUUID())
                                    .header("Idempotency-Key", key())
                                    .post(salon.path("/bookings"), wish));
            var seen = salon.owner().get(salon.path("/bookings/" + booking + "?expand=client"));
            assertThat(seen.at("/client/id")).as(seen.text()).isEqualTo(id.toString());
            assertThat(seen.at("/desk/clientVerified")).isEqualTo("false");
            assertThat(seen.at("/contact/name")).isEqualTo("Kim");

            noShow(booking);

            var card = salon.owner().get(salon.path("/clients/" + id));
            assertThat(card.at("/noShows")).isEqualTo("0");
            assertThat(card.at("/name")).isEqualTo("Real Name");
        }

        @Test
        void aCardThatTheDeskAttachesCountsNoShows() {
            var variant = salon.cut(null);
            salon.stylist(variant);
            var id = card("Kim", phone(), null);
            var booking = created(salon.book(variant, START));

            var attached =
                    salon.owner()
                            .header("If-Match", etag(booking))
                            .send(
                                    "PUT",
                                    salon.path("/bookings/" + booking + "/contact"),
                                    "{\"clientId\": \"" + id + "\"}");
            assertThat(attached.at("/clientId")).as(attached.text()).isEqualTo(id.toString());
            assertThat(attached.at("/desk/clientVerified")).isEqualTo("true");
            var fact = probe.await(BookingClientChanged.class, f -> f.bookingId().equals(booking));
            assertThat(fact.clientId()).isEqualTo(id);
            noShow(booking);

            assertThat(salon.owner().get(salon.path("/clients/" + id)).at("/noShows"))
                    .isEqualTo("1");
            assertThat(
                            salon.owner()
                                    .get(salon.path("/bookings?clientId=" + id))
                                    .json()
                                    .at("/items")
                                    .size())
                    .isEqualTo(1);
            bookingAct(booking, "reopen", "{}");
            assertThat(salon.owner().get(salon.path("/clients/" + id)).at("/noShows"))
                    .isEqualTo("0");
        }

        @Test
        void aSignedInClientHasHerOwnCardAndBookings() {
            var variant = salon.cut(null);
            salon.stylist(variant);
            var user = salon.client(UUID.randomUUID());
            assertThat(user.get(salon.path("/me/client")).slug()).isEqualTo("not-found");
            var booking =
                    created(
                            user.header("Idempotency-Key", key())
                                    .post(
                                            salon.path("/bookings"),
                                            salon.wish(variant, START, null)));

            var mine = user.get(salon.path("/me/client"));
            assertThat(mine.at("/name")).as(mine.text()).isEqualTo("Kim");
            assertThat(mine.json().has("blocked")).as("she isn't told").isFalse();
            var changed =
                    user.header("If-Match", mine.header("ETag"))
                            .send("PATCH", salon.path("/me/client"), "{\"name\": \"Kim Doe\"}");
            assertThat(changed.at("/name")).as(changed.text()).isEqualTo("Kim Doe");
            var bookings = user.get(salon.path("/me/bookings"));
            assertThat(bookings.at("/items/0/id")).isEqualTo(booking.toString());
            assertThat(bookings.json().at("/items/0/desk").isNull()).isTrue();
            assertThat(
                            salon.client(UUID.randomUUID())
                                    .get(salon.path("/me/bookings"))
                                    .json()
                                    .at("/items")
                                    .size())
                    .isZero();
        }

        @Test
        void aClientAgreesAndWithdrawsByHerself() {
            var variant = salon.cut(null);
            salon.stylist(variant);
            var user = salon.client(UUID.randomUUID());
            created(
                    user.header("Idempotency-Key", key())
                            .post(salon.path("/bookings"), salon.wish(variant, START, null)));
            var path = salon.path("/me/client");

            var given = patch(user, "{\"consents\": {\"MARKETING_EMAIL\": \"news-1\"}}");
            assertThat(given.at("/consents/0/kind")).as(given.text()).isEqualTo("MARKETING_EMAIL");
            var newer = patch(user, "{\"consents\": {\"MARKETING_EMAIL\": \"news-2\"}}");
            assertThat(newer.json().at("/consents").size()).isEqualTo(1);
            assertThat(newer.at("/consents/0/textVersion")).isEqualTo("news-2");
            assertThat(newer.header("ETag")).isNotEqualTo(given.header("ETag"));
            var gone = patch(user, "{\"consents\": {\"MARKETING_EMAIL\": null}}");
            assertThat(gone.json().at("/consents").size()).as(gone.text()).isZero();
            assertThat(
                            salon.owner()
                                    .get(salon.path("/clients/" + gone.at("/id") + "/consents"))
                                    .json()
                                    .at("/items")
                                    .size())
                    .as("that they were given stays known")
                    .isEqualTo(2);
            assertThat(patch(user, "{\"consents\": {\"PHOTOS\": \"\"}}").pointers())
                    .containsExactly("/consents/PHOTOS");
            assertThat(
                            user.header("If-Match", given.header("ETag"))
                                    .send("PATCH", path, "{\"name\": \"Kim\"}")
                                    .slug())
                    .isEqualTo("stale");
        }

        private Answer patch(Call caller, String body) {
            var path = salon.path("/me/client");
            return caller.header("If-Match", caller.get(path).header("ETag"))
                    .send("PATCH", path, body);
        }

        private void noShow(UUID booking) {
            TestClock.pass(Duration.ofHours(51));
            assertThat(bookingAct(booking, "no-show", "{}").status()).isEqualTo(200);
        }

        private Answer bookingAct(UUID booking, String verb, String body) {
            return salon.owner()
                    .header("If-Match", etag(booking))
                    .post(salon.path("/bookings/" + booking + "/" + verb), body);
        }

        private String etag(UUID booking) {
            return salon.see(booking).header("ETag");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Notes {

        @Test
        void areReadByThoseTheyAreFor() {
            var id = card("Kim", phone(), null);
            write(salon.owner(), id, "allergic", "STAFF");
            var argues = write(salon.owner(), id, "argues", "DESK").at("/id");
            write(salon.owner(), id, "owes us", "MANAGEMENT");
            var path = salon.path("/clients/" + id + "/notes");

            assertThat(salon.owner().get(path).text()).contains("allergic", "argues", "owes us");
            assertThat(salon.member(Role.RECEPTION).get(path).text())
                    .contains("allergic", "argues")
                    .doesNotContain("owes us");
            assertThat(salon.member(Role.STYLIST).get(path).text())
                    .contains("allergic")
                    .doesNotContain("argues");
            assertThat(salon.member(Role.STYLIST).get(path + "/" + argues).slug())
                    .isEqualTo("not-found");
            assertThat(salon.member(Role.RECEPTION).get(path + "/" + argues).at("/text"))
                    .isEqualTo("argues");
            assertThat(write(salon.member(Role.RECEPTION), id, "x", "MANAGEMENT").pointers())
                    .containsExactly("/visibility");
        }

        @Test
        void changeAndGoInTheVersionThatWasSeen() {
            var id = card("Kim", phone(), null);
            var note = write(salon.owner(), id, "alergic", "STAFF");
            var path = salon.path("/clients/" + id + "/notes/" + note.at("/id"));
            var seen = salon.owner().header("If-Match", note.header("ETag"));

            assertThat(note.header("Location")).isEqualTo(path);
            assertThat(salon.owner().get(path).at("/text")).isEqualTo("alergic");
            var changed = seen.send("PATCH", path, "{\"text\": \"allergic\"}");
            assertThat(changed.at("/text")).as(changed.text()).isEqualTo("allergic");
            assertThat(changed.at("/visibility")).isEqualTo("STAFF");
            assertThat(seen.send("DELETE", path, null).slug()).isEqualTo("stale");
            var removed =
                    salon.owner()
                            .header("If-Match", changed.header("ETag"))
                            .send("DELETE", path, null);

            assertThat(removed.status()).isEqualTo(204);
            assertThat(salon.owner().get(salon.path("/clients/" + id + "/notes")).text())
                    .doesNotContain("allergic");
        }

        private Answer write(Call caller, UUID client, String text, String visibility) {
            return caller.header(
                            "If-Match",
                            salon.owner().get(salon.path("/clients/" + client)).header("ETag"))
                    .post(
                            salon.path("/clients/" + client + "/notes"),
                            "{\"text\": \"%s\", \"visibility\": \"%s\"}"
                                    .formatted(text, visibility));
        }
    }

    @Test
    void consentsAreRecordedOnceAndWithdrawnForGood() {
        var id = card("Kim", phone(), null);
        var path = salon.path("/clients/" + id + "/consents");
        var body = "{\"kind\": \"MARKETING_EMAIL\", \"textVersion\": \"newsletter-1\"}";

        var given = salon.owner().post(path, body);
        assertThat(created(given)).isNotNull();
        assertThat(salon.owner().post(path, body).slug()).isEqualTo("consent-given");
        var withdrawn = salon.owner().post(path + "/" + given.at("/id") + "/withdraw", null);

        assertThat(withdrawn.at("/withdrawnAt")).as(withdrawn.text()).isNotEmpty();
        assertThat(created(salon.owner().post(path, body))).isNotNull();
        assertThat(salon.owner().get(path).json().at("/items").size()).isEqualTo(2);
        assertThat(salon.owner().post(path, "{}").pointers())
                .containsExactlyInAnyOrder("/kind", "/textVersion");
        assertThat(salon.owner().post(path + "/" + UUID.randomUUID() + "/withdraw", null).slug())
                .isEqualTo("not-found");
    }

    private String phone() {
        counter++;
        return "+49301" + (1_000_000 + System.identityHashCode(this) % 1_000_000) + counter;
    }

    private UUID card(String name, String phone, String email) {
        var mail = email == null ? "null" : "\"" + email + "\"";
        return created(
                make(
                        "{\"name\": \"%s\", \"phone\": \"%s\", \"email\": %s}"
                                .formatted(name, phone, mail)));
    }

    private Answer make(String body) {
        return salon.owner(key()).post(salon.path("/clients"), body);
    }

    private Answer search(String body) {
        return salon.owner().post(salon.path("/clients/search"), body);
    }

    private String found(String body) {
        var answer = search(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private Answer act(UUID client, String verb, String body) {
        var path = salon.path("/clients/" + client);
        return salon.owner()
                .header("If-Match", salon.owner().get(path).header("ETag"))
                .post(path + "/" + verb, body);
    }
}
