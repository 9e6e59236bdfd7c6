package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.booking.BookingCheckedIn;
import io.beautysalon.contracts.booking.BookingCompleted;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What only the desk books: walk-ins, visits of the past, and on top of others. */
class DeskEntryIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";

    private final SalonAudit audit;
    private UUID variant;

    @Autowired
    DeskEntryIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeEach
    void openACalendar() {
        variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
    }

    @AfterEach
    void theCalendarIsSound() {
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void aWalkInBeginsAtOnceAndOwesNoDeposit() {
        TestClock.pass(Duration.ofHours(2).plusSeconds(30));

        var answer = post(salon.owner(), "\"walkIn\": true, ");

        var booking = created(answer);
        assertThat(answer.at("/status")).isEqualTo("CHECKED_IN");
        assertThat(answer.at("/start")).isEqualTo("2027-03-01T10:00:00+01:00");
        assertThat(answer.at("/desk/walkIn")).isEqualTo("true");
        assertThat(answer.at("/collect/mode")).isEqualTo("NONE");
        probe.await(BookingConfirmed.class, fact -> fact.bookingId().equals(booking));
        probe.await(BookingCheckedIn.class, fact -> fact.bookingId().equals(booking));
    }

    @Test
    void aVisitOfThePastIsWrittenDown() {
        TestClock.pass(Duration.ofDays(5));

        var answer = post(salon.owner(), "\"status\": \"COMPLETED\", " + start(START));

        var booking = created(answer);
        assertThat(answer.at("/status")).isEqualTo("COMPLETED");
        assertThat(answer.at("/actualEnd")).isEqualTo("2027-03-03T10:30:00+01:00");
        probe.await(BookingCompleted.class, fact -> fact.bookingId().equals(booking));
        TestClock.pass(Duration.ofDays(6));
        assertThat(post(salon.owner(), "\"status\": \"COMPLETED\", " + start(START)).at("/rule"))
                .as("up to 7 days back")
                .isEqualTo("start-in-the-past");
    }

    @Test
    void whatHasNotBegunIsNotWrittenDownAsPast() {
        assertThat(post(salon.owner(), "\"status\": \"CHECKED_IN\", " + start(START)).pointers())
                .containsExactly("/status");
        TestClock.pass(Duration.ofHours(50).plusMinutes(10));
        assertThat(post(salon.owner(), "\"status\": \"COMPLETED\", " + start(START)).pointers())
                .containsExactly("/status");
        assertThat(post(salon.owner(), "\"status\": \"CHECKED_IN\", " + start(START)).status())
                .isEqualTo(201);
    }

    @Test
    void takenTimeIsOverbookedWithAReasonAndBecomesNormalWhenTheOtherEnds() {
        var first = created(salon.book(variant, START));
        var overbook = "\"overbook\": {\"reason\": \"fringe\"}, \"deposit\": \"WAIVED\", ";
        assertThat(post(salon.owner(), start(START)).slug()).isEqualTo("time-taken");
        assertThat(post(salon.member(Role.RECEPTION), overbook + start(START)).slug())
                .isEqualTo("scope-missing");

        var second = created(post(salon.owner(), overbook + start(START)));

        assertThat(salon.see(second).at("/desk/overbooked")).isEqualTo("true");
        assertThat(salon.book(variant, START).slug()).isEqualTo("time-taken");
        var cancelled =
                salon.owner()
                        .header("If-Match", salon.see(first).header("ETag"))
                        .post(salon.path("/bookings/" + first + "/cancel"), "{}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(salon.see(second).at("/desk/overbooked")).isEqualTo("false");
        assertThat(salon.book(variant, START).slug())
                .as("the time is not offered a third time")
                .isEqualTo("time-taken");
    }

    @Test
    void isToldWhichRulesOnlyWarnIt() {
        TestClock.pass(Duration.ofHours(2));
        var waived = "\"deposit\": \"WAIVED\", ";

        var answer = post(salon.owner(), waived + start("2027-03-01T10:37:00+01:00"));

        assertThat(answer.json().at("/desk/warnings").toString())
                .as(answer.text())
                .contains("lead-time", "grid");
        assertThat(
                        post(salon.visitor(UUID.randomUUID()), start("2027-03-01T11:37:00+01:00"))
                                .at("/rule"))
                .as("what warns the desk binds a visitor")
                .isEqualTo("grid");
        var moved =
                salon.owner()
                        .header("If-Match", answer.header("ETag"))
                        .post(
                                salon.path("/bookings/" + created(answer) + "/reschedule"),
                                "{\"start\": \"2027-03-03T10:30:00+01:00\"}");
        assertThat(moved.json().at("/desk/warnings").size()).as(moved.text()).isZero();
    }

    @Test
    void hoursAreOverriddenWithAReasonByWhoMay() {
        var evening = "\"deposit\": \"WAIVED\", " + start("2027-03-03T20:00:00+01:00");
        var override = "\"overrideHours\": {\"reason\": \"wedding\"}, ";
        assertThat(post(salon.owner(), evening).at("/rule")).isEqualTo("opening-hours");
        assertThat(post(salon.member(Role.RECEPTION), override + evening).slug())
                .isEqualTo("scope-missing");

        var answer = post(salon.owner(), override + evening);

        var booking = created(answer);
        assertThat(answer.json().at("/desk/warnings").toString()).contains("opening-hours");
        assertThat(answer.at("/desk/overbooked")).isEqualTo("false");
        assertThat(salon.owner().get(salon.path("/bookings/" + booking + "/history")).text())
                .contains("wedding");
        assertThat(post(salon.owner(), override + evening).slug()).isEqualTo("time-taken");
    }

    @Test
    void aKeyBooksAsTheDeskIfItMay() {
        var start = start("2027-03-03T11:07:00+01:00");
        var asDesk = "\"channel\": \"DESK\", \"deposit\": \"WAIVED\", ";
        assertThat(post(integration(Scope.BOOKINGS_WRITE), start).at("/rule")).isEqualTo("grid");
        assertThat(post(integration(Scope.BOOKINGS_WRITE), asDesk + start).slug())
                .isEqualTo("scope-missing");
        assertThat(post(salon.owner(), "\"channel\": \"DESK\", " + start).pointers())
                .containsExactly("/channel");

        var answer =
                post(integration(Scope.BOOKINGS_WRITE, Scope.BOOKINGS_OVERRIDE), asDesk + start);

        created(answer);
        assertThat(answer.at("/channel")).isEqualTo("DESK");
    }

    private Call integration(Scope... scopes) {
        var names = Arrays.stream(scopes).map(Scope::wireName).toList();
        return api.with(
                ASalon.tokens()
                        .mint(
                                ActorKind.KEY,
                                UUID.randomUUID().toString(),
                                salon.id,
                                claims -> claims.claim(EdgeClaims.SCOPES, Map.of("*", names))));
    }

    @Test
    void aLatePaymentFindsNoPlaceWhereItWouldMeetAnOverbookedOne() {
        var unpaid = created(salon.book(variant, START));
        TestClock.pass(Duration.ofMinutes(10));
        salon.awaitStatus(unpaid, "EXPIRED");
        var waived = "\"deposit\": \"WAIVED\", ";
        created(post(salon.owner(), waived + start("2027-03-03T10:30:00+01:00")));
        created(
                post(
                        salon.owner(),
                        waived
                                + "\"overbook\": {\"reason\": \"fringe\"}, "
                                + start("2027-03-03T10:15:00+01:00")));

        var payment = UUID.randomUUID();
        probe.publish(salon.authorized(payment, unpaid));

        var unplaced =
                probe.await(BookingPaymentUnplaced.class, fact -> fact.paymentId().equals(payment));
        assertThat(unplaced.cause()).isEqualTo(UnplacedCause.TIME_TAKEN);
        assertThat(salon.see(unpaid).at("/status")).isEqualTo("EXPIRED");
    }

    @Test
    void theWordsOfTheDeskAreRefusedFromOthersByName() {
        var words =
                "\"walkIn\": true, \"status\": \"COMPLETED\", \"overbook\": {\"reason\": \"x\"}, \"overrideHours\": {\"reason\": \"x\"}, ";

        assertThat(post(salon.visitor(UUID.randomUUID()), words).pointers())
                .containsExactlyInAnyOrder(
                        "/walkIn", "/status", "/overbook", "/overrideHours", "/status");
        assertThat(post(salon.owner(), "\"walkIn\": true, " + start(START)).pointers())
                .containsExactly("/start");
        assertThat(post(salon.owner(), "").pointers()).containsExactly("/start");
    }

    private static String start(String start) {
        return "\"start\": \"" + start + "\", ";
    }

    private Answer post(Call caller, String words) {
        return caller.header("Idempotency-Key", key())
                .post(
                        salon.path("/bookings"),
                        "{%s\"locationId\": \"%s\", \"items\": [{\"variantId\": \"%s\"}]}"
                                .formatted(words, salon.location, variant));
    }
}
