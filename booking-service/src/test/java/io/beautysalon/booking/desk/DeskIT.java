package io.beautysalon.booking.desk;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.reservation.SalonAudit;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.booking.BookingApprovalRequested;
import io.beautysalon.contracts.booking.BookingCheckedIn;
import io.beautysalon.contracts.booking.BookingCollectRequested;
import io.beautysalon.contracts.booking.BookingCompleted;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingDeclined;
import io.beautysalon.contracts.booking.BookingExtended;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.BookingManageLinkRotated;
import io.beautysalon.contracts.booking.BookingNoShow;
import io.beautysalon.contracts.booking.BookingReopened;
import io.beautysalon.contracts.booking.CollectCause;
import io.beautysalon.contracts.booking.DeclineCause;
import io.beautysalon.contracts.booking.ReopenedFrom;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the desk does with bookings, over HTTP, with the facts that follow. */
class DeskIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";
    private static final String NEXT = "2027-03-03T10:30:00+01:00";

    private final SalonAudit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private UUID variant;
    private UUID stylist;

    @Autowired
    DeskIT(SalonAudit audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void openACalendar() {
        variant = salon.cut(null);
        stylist = salon.stylist(variant);
    }

    @AfterEach
    void theCalendarIsSound() {
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhoseSalonApproves {

        @BeforeEach
        void approval() {
            settings(true);
        }

        @AfterEach
        void noApproval() {
            settings(false);
        }

        @Test
        void asksItFirstAndStandsOnceItSaysYes() {
            var answer = salon.book(variant, START);
            var booking = created(answer);
            assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
            var asked = fact(BookingApprovalRequested.class, booking);
            assertThat(asked.decideBy()).isBefore(asked.start());
            assertThat(salon.book(variant, START).slug()).isEqualTo("time-taken");

            var approved = act(booking, "approve", "{}");

            assertThat(approved.at("/status")).as(approved.text()).isEqualTo("CONFIRMED");
            assertThat(fact(BookingConfirmed.class, booking).paymentId()).isNull();
        }

        @Test
        void waitsForTheDepositAfterTheYes() {
            var paid = salon.cut(salon.depositPolicy());
            salon.stylist(paid);
            var booking = created(salon.book(paid, START));

            var approved = act(booking, "approve", "{\"holdHours\": 48}");

            assertThat(approved.at("/status")).as(approved.text()).isEqualTo("HELD");
            assertThat(approved.at("/holdReason")).isEqualTo("APPROVED");
            var ask = fact(BookingCollectRequested.class, booking);
            assertThat(ask.cause()).isEqualTo(CollectCause.APPROVED);
            assertThat(ask.collect().amount().amount()).isEqualTo(1350);
            probe.publish(salon.authorized(UUID.randomUUID(), booking));
            salon.awaitStatus(booking, "CONFIRMED");
        }

        @Test
        void isFreeAgainAfterANo() {
            var booking = created(salon.book(variant, START));

            var declined = act(booking, "decline", "{\"reason\": \"full\"}");

            assertThat(declined.at("/status")).isEqualTo("DECLINED");
            assertThat(fact(BookingDeclined.class, booking).cause()).isEqualTo(DeclineCause.DESK);
            assertThat(salon.book(variant, START).status()).isEqualTo(201);
            assertThat(act(booking, "approve", "{}").slug()).isEqualTo("booking-state");
        }

        @Test
        void isDeclinedByTheClockWhenNobodyDecides() {
            var booking = created(salon.book(variant, START));

            TestClock.pass(Duration.ofHours(24));

            assertThat(fact(BookingDeclined.class, booking).cause())
                    .isEqualTo(DeclineCause.DEADLINE);
            salon.awaitStatus(booking, "DECLINED");
            assertThat(salon.book(variant, START).status()).isEqualTo(201);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AVisit {

        @Test
        void isCheckedInAndCompletedAndFreesItsRest() {
            var booking = created(salon.book(variant, START));
            assertThat(act(booking, "check-in", "{}").slug()).isEqualTo("too-early");
            TestClock.pass(Duration.ofHours(50).plusMinutes(5));

            var in = act(booking, "check-in", "{\"at\": \"2027-03-03T10:01:00+01:00\"}");
            assertThat(in.at("/status")).as(in.text()).isEqualTo("CHECKED_IN");
            assertThat(in.at("/actualStart")).isEqualTo("2027-03-03T10:01:00+01:00");
            assertThat(in.json().at("/allowedActions").toString())
                    .isEqualTo("[\"complete\",\"extend\",\"reopen\"]");
            var out = act(booking, "complete", "{\"at\": \"2027-03-03T10:04:00+01:00\"}");

            assertThat(out.at("/status")).as(out.text()).isEqualTo("COMPLETED");
            fact(BookingCheckedIn.class, booking);
            assertThat(fact(BookingCompleted.class, booking).actualEnd())
                    .isEqualTo("2027-03-03T09:04:00Z");
            assertThat(desk("2027-03-03T10:15:00+01:00").status()).isEqualTo(201);
        }

        @Test
        void refusesTimesThatHaveNotPassed() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(50));

            var answer = act(booking, "check-in", "{\"at\": \"2027-03-03T23:00:00+01:00\"}");

            assertThat(answer.pointers()).containsExactly("/at");
        }

        @Test
        void goesOnWhereNobodyComesNext() {
            var booking = running();

            var answer = act(booking, "extend", "{\"minutes\": 30}");

            assertThat(answer.at("/end")).as(answer.text()).isEqualTo("2027-03-03T11:00:00+01:00");
            assertThat(fact(BookingExtended.class, booking).overbooked()).isFalse();
            assertThat(desk(NEXT).slug()).isEqualTo("time-taken");
        }

        @Test
        void namesWhoComesNextAndOverbooksOnlyWithAReason() {
            var next = created(salon.book(variant, NEXT));
            var booking = running();

            var refused = act(booking, "extend", "{\"minutes\": 15}");
            assertThat(refused.slug()).isEqualTo("time-taken");
            assertThat(refused.at("/next/bookingId")).isEqualTo(next.toString());
            assertThat(
                            act(
                                            reception(),
                                            booking,
                                            "extend",
                                            "{\"minutes\": 15, \"overbook\": {\"reason\": \"late\"}}")
                                    .slug())
                    .isEqualTo("scope-missing");
            var answer =
                    act(
                            booking,
                            "extend",
                            "{\"minutes\": 15, \"overbook\": {\"reason\": \"late\"}}");

            assertThat(answer.at("/desk/overbooked")).as(answer.text()).isEqualTo("true");
            assertThat(fact(BookingExtended.class, booking).overbooked()).isTrue();
            cancel(next);
            assertThat(salon.see(booking).at("/desk/overbooked"))
                    .as("promoted when the other ends")
                    .isEqualTo("false");
            assertThat(desk(NEXT).slug()).as("not offered a third time").isEqualTo("time-taken");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ANoShow {

        @Test
        void keepsTheAgreedFeeOnceTheGraceIsOver() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(50).plusMinutes(5));
            var early = act(booking, "no-show", "{}");
            assertThat(early.slug()).isEqualTo("too-early");
            assertThat(early.at("/from")).isEqualTo("2027-03-03T10:15:00+01:00");
            TestClock.pass(Duration.ofMinutes(10));

            var answer = act(booking, "no-show", "{}");

            assertThat(answer.at("/status")).as(answer.text()).isEqualTo("NO_SHOW");
            assertThat(fact(BookingNoShow.class, booking).settlement().keep().amount())
                    .isEqualTo(4500);
        }

        @Test
        void isWaivedOnlyByWhoMayOverride() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(51));
            var waiver = "{\"waiveFee\": {\"reason\": \"ill\"}}";
            assertThat(act(reception(), booking, "no-show", waiver).slug())
                    .isEqualTo("scope-missing");

            act(booking, "no-show", waiver);

            var settlement = fact(BookingNoShow.class, booking).settlement();
            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("WAIVED");
        }

        @Test
        void isTakenBackWithItsTimeAndItsFee() {
            var booking = noShow();

            var answer = act(booking, "reopen", "{\"reason\": \"she was there\"}");

            assertThat(answer.at("/status")).as(answer.text()).isEqualTo("CONFIRMED");
            assertThat(answer.json().at("/settlement").isNull()).isTrue();
            var fact = fact(BookingReopened.class, booking);
            assertThat(fact.from()).isEqualTo(ReopenedFrom.NO_SHOW);
            assertThat(fact.settlement()).isNull();
        }

        @Test
        void isNotTakenBackWhereSomebodyHasTheTimeUnlessOverbooked() {
            var booking = noShow();
            created(desk("2027-03-03T10:25:00+01:00"));

            assertThat(act(booking, "reopen", "{}").slug()).isEqualTo("time-taken");
            var answer = act(booking, "reopen", "{\"overbook\": {\"reason\": \"both fit\"}}");

            assertThat(answer.at("/desk/overbooked")).as(answer.text()).isEqualTo("true");
        }

        @Test
        void isNotTakenBackWhereItWouldMeetAnOverbookedOne() {
            var booking = noShow();
            created(desk(NEXT));
            created(
                    salon.owner(key())
                            .post(
                                    salon.path("/bookings"),
                                    salon.wish(variant, "2027-03-03T10:20:00+01:00", stylist)
                                            .replace(
                                                    "\"contact\"",
                                                    "\"overbook\": {\"reason\": \"short\"}, \"contact\"")));

            assertThat(act(booking, "reopen", "{}").slug()).isEqualTo("time-taken");
        }

        @Test
        void isFinalAfterADay() {
            var booking = noShow();
            TestClock.pass(Duration.ofHours(25));

            assertThat(act(booking, "reopen", "{}").slug()).isEqualTo("too-late");
            assertThat(salon.see(booking).json().at("/allowedActions").size()).isZero();
        }

        private UUID noShow() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(50).plusMinutes(16));
            assertThat(act(booking, "no-show", "{}").status()).isEqualTo(200);
            return booking;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AHoldWithoutContact {

        @Test
        void startsItsPaymentWithTheContact() {
            var paid = salon.cut(salon.depositPolicy());
            salon.stylist(paid);
            var answer = anonymously(paid);
            var booking = created(answer);
            assertThat(answer.at("/status")).isEqualTo("HELD");
            assertThat(fact(BookingHeld.class, booking).collect()).isNull();

            var given = contact(booking, answer.header("ETag"));

            assertThat(given.status()).as(given.text()).isEqualTo(200);
            var ask = fact(BookingCollectRequested.class, booking);
            assertThat(ask.cause()).isEqualTo(CollectCause.CONTACT_GIVEN);
            assertThat(ask.collect().amount().amount()).isEqualTo(1350);
        }

        @Test
        void standsWithTheContactWhenNothingIsAsked() {
            var answer = anonymously(variant);
            var booking = created(answer);
            assertThat(answer.at("/status")).isEqualTo("HELD");

            var given = contact(booking, answer.header("ETag"));

            assertThat(given.at("/status")).as(given.text()).isEqualTo("CONFIRMED");
            fact(BookingConfirmed.class, booking);
        }

        @Test
        void isTooLateForItOnceTheHoldIsOver() {
            var answer = anonymously(variant);
            TestClock.pass(Duration.ofMinutes(10));

            assertThat(contact(created(answer), answer.header("ETag")).slug())
                    .isIn("booking-state", "stale");
        }

        private Answer anonymously(UUID what) {
            var wish =
                    "{\"locationId\": \"%s\", \"start\": \"%s\", \"items\": [{\"variantId\": \"%s\"}]}"
                            .formatted(salon.location, START, what);
            return salon.visitor(UUID.randomUUID())
                    .header("Idempotency-Key", key())
                    .post(salon.path("/bookings"), wish);
        }

        private Answer contact(UUID booking, String etag) {
            return salon.guest(booking, 1)
                    .header("If-Match", etag)
                    .send(
                            "PUT",
                            salon.path("/bookings/" + booking + "/contact"),
                            "{\"contact\": {\"name\": \"Kim\", \"email\": \"kim@example.org\"}}");
        }
    }

    @Test
    void aStylistReceivesHerOwnClientsOnly() {
        var member = UUID.randomUUID();
        var path = salon.path("/staff/" + stylist);
        var linked =
                salon.owner()
                        .header("If-Match", salon.owner().get(path).header("ETag"))
                        .send("PATCH", path, "{\"memberId\": \"" + member + "\"}");
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        var her = stylist(member);
        var another = stylist(UUID.randomUUID());
        var booking = created(salon.book(variant, START));
        TestClock.pass(Duration.ofHours(50).plusMinutes(5));

        assertThat(act(another, booking, "check-in", "{}").slug()).isEqualTo("not-found");
        assertThat(act(her, booking, "cancel", "{}").slug()).isEqualTo("not-found");
        assertThat(act(her, booking, "no-show", "{}").slug()).isEqualTo("scope-missing");
        var received = act(her, booking, "check-in", "{}");
        assertThat(received.at("/status")).as(received.text()).isEqualTo("CHECKED_IN");
        assertThat(received.json().at("/allowedActions").toString())
                .isEqualTo("[\"complete\",\"extend\"]");
        assertThat(
                        act(
                                        her,
                                        booking,
                                        "extend",
                                        "{\"minutes\": 15, \"overbook\": {\"reason\": \"x\"}}")
                                .slug())
                .as("she overbooks nobody")
                .isEqualTo("scope-missing");
        assertThat(act(her, booking, "extend", "{\"minutes\": 15}").status()).isEqualTo(200);
        assertThat(act(her, booking, "complete", "{}").at("/status")).isEqualTo("COMPLETED");
    }

    private Call stylist(UUID member) {
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
                                                        Map.of("*", List.of("bookings:own")))));
    }

    @Test
    void partOfAVisitIsCalledOffByLine() {
        var wish =
                """
                {"locationId": "%1$s", "start": "%2$s", "items": [{"variantId": "%3$s"}, {"variantId": "%3$s"}],
                 "contact": {"name": "Kim", "email": "kim@example.org"}}\
                """
                        .formatted(salon.location, START, variant);
        var answer =
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), wish);
        var booking = created(answer);
        var first = answer.at("/lines/0/lineId");
        TestClock.pass(Duration.ofHours(40));

        var left =
                act(
                        salon.guest(booking, 1),
                        booking,
                        "cancel",
                        "{\"lineIds\": [\"" + first + "\"]}");

        assertThat(left.at("/status")).as(left.text()).isEqualTo("CONFIRMED");
        assertThat(left.at("/start")).isEqualTo(NEXT);
        assertThat(left.at("/total/amount")).isEqualTo("4500");
        assertThat(left.at("/lines/0/kept/amount")).isEqualTo("2250");
        var fact = fact(BookingLinesCancelled.class, booking);
        assertThat(fact.settlement().keep().amount()).isEqualTo(2250);
        assertThat(fact.lines()).hasSize(1);
        assertThat(desk(START).status()).as("its time is free").isEqualTo(201);
        assertThat(act(booking, "cancel", "{\"lineIds\": [\"" + first + "\"]}").pointers())
                .containsExactly("/lineIds/0");
    }

    @Test
    void feesAreWaivedWithAReasonByWhoMayOverride() {
        var booking = created(salon.book(variant, START));
        TestClock.pass(Duration.ofHours(49));
        var waiver = "{\"initiator\": \"CLIENT\", \"waiveFee\": {\"reason\": \"ill\"}}";
        assertThat(act(reception(), booking, "cancel", waiver).slug()).isEqualTo("scope-missing");

        var answer = act(booking, "cancel", waiver);

        assertThat(answer.at("/settlement/keep/amount")).as(answer.text()).isEqualTo("0");
        assertThat(answer.at("/settlement/reason")).isEqualTo("WAIVED");
    }

    @Test
    void aNewManageLinkKillsTheOldOne() {
        var booking = created(salon.book(variant, START));
        var path = salon.path("/bookings/" + booking);
        assertThat(salon.guest(booking, 1).get(path).status()).isEqualTo(200);

        var link = salon.owner().post(path + "/manage-link", null);

        assertThat(link.status()).as(link.text()).isEqualTo(200);
        assertThat(link.at("/guestToken")).isNotEmpty();
        assertThat(link.header("Cache-Control")).contains("no-store");
        assertThat(fact(BookingManageLinkRotated.class, booking).generation()).isEqualTo(2);
        assertThat(salon.guest(booking, 1).get(path).slug()).isEqualTo("not-found");
        assertThat(salon.guest(booking, 2).get(path).status()).isEqualTo(200);
    }

    @Test
    void aRepeatedRequestForALinkGetsTheSameLink() {
        var path = salon.path("/bookings/" + created(salon.book(variant, START)) + "/manage-link");
        var desk = salon.owner(key());

        var first = desk.post(path, null);
        var again = desk.post(path, null);

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Cache-Control")).contains("no-store");
        assertThat(generation(again)).isEqualTo(generation(first)).isEqualTo(2);
    }

    @Test
    void theClientWritesHerNoteAndTheDeskItsOwn() {
        var booking = created(salon.book(variant, START));
        var guest = salon.guest(booking, 1);
        var path = salon.path("/bookings/" + booking);

        var noted =
                guest.header("If-Match", etag(booking))
                        .send("PATCH", path, "{\"clientNote\": \"no perfume\"}");
        assertThat(noted.at("/clientNote")).as(noted.text()).isEqualTo("no perfume");
        assertThat(noted.json().at("/desk").isNull()).as("not hers to see").isTrue();
        assertThat(
                        guest.header("If-Match", etag(booking))
                                .send("PATCH", path, "{\"label\": \"VIP\"}")
                                .slug())
                .isEqualTo("not-found");
        var labelled =
                salon.owner()
                        .header("If-Match", etag(booking))
                        .send("PATCH", path, "{\"label\": \"VIP\", \"clientNote\": null}");
        assertThat(labelled.at("/desk/label")).as(labelled.text()).isEqualTo("VIP");
        assertThat(labelled.json().at("/clientNote").isNull()).isTrue();
        assertThat(
                        salon.owner()
                                .header("If-Match", etag(booking))
                                .send("PATCH", path, "{\"label\": \"" + "x".repeat(41) + "\"}")
                                .pointers())
                .containsExactly("/label");
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhy() {
        var booking = created(salon.book(variant, START));
        TestClock.pass(Duration.ofHours(51));
        act(booking, "no-show", "{}");
        act(booking, "reopen", "{\"reason\": \"she was there\"}");

        var page = salon.owner().get(salon.path("/bookings/" + booking + "/history?limit=2"));

        assertThat(page.at("/items/0/action")).as(page.text()).isEqualTo("create");
        assertThat(page.at("/items/0/actorKind")).isEqualTo("VISITOR");
        assertThat(page.at("/items/1/before/status")).isEqualTo("CONFIRMED");
        assertThat(page.at("/items/1/after/status")).isEqualTo("NO_SHOW");
        var rest =
                salon.owner()
                        .get(
                                salon.path(
                                        "/bookings/"
                                                + booking
                                                + "/history?cursor="
                                                + page.at("/nextCursor")));
        assertThat(rest.at("/items/0/reason")).as(rest.text()).isEqualTo("she was there");
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        assertThat(page.text()).doesNotContain("Kim", "kim@example.org");
    }

    @Test
    void aBookingIsAnEventOfACalendarProgram() {
        var booking = created(salon.book(variant, START));
        var path = salon.path("/bookings/" + booking + "/calendar.ics");

        var file = salon.guest(booking, 1).get(path);

        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.text().split("\r\n"))
                .contains(
                        "UID:" + booking + "@beautysalon",
                        "SEQUENCE:0",
                        "DTSTART:20270303T090000Z",
                        "DTEND:20270303T093000Z",
                        "STATUS:CONFIRMED");
        assertThat(file.text()).doesNotContain("Kim");
        cancel(booking);
        assertThat(salon.guest(booking, 1).get(path).text())
                .contains("SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(salon.guest(UUID.randomUUID(), 1).get(path).slug()).isEqualTo("not-found");
    }

    @Test
    void theDeskMaySkipTheDepositOrSendALink() {
        var paid = salon.cut(salon.depositPolicy());
        salon.stylist(paid);

        var waived = withDeposit(paid, "2027-03-04T09:00:00+01:00", "WAIVED");
        var linked = withDeposit(paid, "2027-03-04T10:00:00+01:00", "LINK");

        assertThat(waived.at("/status")).as(waived.text()).isEqualTo("CONFIRMED");
        assertThat(waived.at("/collect/mode")).isEqualTo("NONE");
        assertThat(linked.at("/status")).as(linked.text()).isEqualTo("HELD");
        assertThat(linked.at("/holdReason")).isEqualTo("DESK_LINK");
        assertThat(withDeposit(paid, "2027-03-01T08:30:00+01:00", "LINK").slug())
                .isIn("invalid", "time-not-bookable");
    }

    @Test
    void onlyTheDeskSpeaksOfCardsAndDeposits() {
        var wish =
                salon.wish(variant, START, null)
                        .replace(
                                "\"contact\"",
                                "\"deposit\": \"WAIVED\", \"clientId\": \""
                                        + UUID.randomUUID()
                                        + "\", \"contact\"");

        var answer =
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), wish);

        assertThat(answer.pointers()).containsExactlyInAnyOrder("/clientId", "/deposit");
        assertThat(salon.owner(key()).post(salon.path("/bookings"), wish).pointers())
                .containsExactly("/clientId");
    }

    @Test
    void everyActionNeedsTheVersionAndTheSalon() {
        var booking = created(salon.book(variant, START));
        for (var verb :
                new String[] {
                    "approve", "decline", "check-in", "complete", "no-show", "reopen", "cancel"
                }) {
            var path = salon.path("/bookings/" + booking + "/" + verb);
            assertThat(salon.owner().post(path, "{}").slug()).isEqualTo("if-match-required");
            assertThat(salon.owner().header("If-Match", "\"7\"").post(path, "{}").slug())
                    .isEqualTo("stale");
            assertThat(act(salon.owner(), UUID.randomUUID(), "\"0\"", verb, "{}").slug())
                    .isEqualTo("not-found");
        }
    }

    /** What the capability in an answer says of itself. */
    private static int generation(Answer link) {
        var claims = link.at("/guestToken").split("\\.")[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .at("/gen")
                .asInt();
    }

    private UUID running() {
        var booking = created(salon.book(variant, START));
        TestClock.pass(Duration.ofHours(50).plusMinutes(5));
        assertThat(act(booking, "check-in", "{}").status()).isEqualTo(200);
        return booking;
    }

    private Answer desk(String start) {
        return salon.owner(key())
                .post(salon.path("/bookings"), salon.wish(variant, start, stylist));
    }

    private Answer withDeposit(UUID what, String start, String deposit) {
        var wish =
                salon.wish(what, start, null)
                        .replace("\"contact\"", "\"deposit\": \"" + deposit + "\", \"contact\"");
        return salon.owner(key()).post(salon.path("/bookings"), wish);
    }

    private void cancel(UUID booking) {
        assertThat(act(booking, "cancel", "{}").status()).isEqualTo(200);
    }

    private Answer act(UUID booking, String verb, String body) {
        return act(salon.owner(), booking, verb, body);
    }

    private Answer act(Call caller, UUID booking, String verb, String body) {
        return act(caller, booking, etag(booking), verb, body);
    }

    private Answer act(Call caller, UUID booking, String etag, String verb, String body) {
        return caller.header("If-Match", etag)
                .post(salon.path("/bookings/" + booking + "/" + verb), body);
    }

    private Call reception() {
        return salon.member(Role.RECEPTION);
    }

    private String etag(UUID booking) {
        return salon.see(booking).header("ETag");
    }

    private <F extends io.beautysalon.contracts.Fact> F fact(Class<F> type, UUID booking) {
        return probe.await(type, fact -> fact.aggregateId().equals(booking));
    }

    private void settings(boolean approval) {
        io.beautysalon.starter.tenancy.TenantContext.run(
                salon.id,
                () ->
                        transaction.executeWithoutResult(status ->
                                jdbc.sql(
                                                """
                                                insert into booking_settings (scope_id, approval, version) values (?, ?, 0)
                                                on conflict (tenant_id, scope_id) do update set approval = excluded.approval\
                                                """)
                                        .params(salon.location, approval)
                                        .update()));
    }
}
