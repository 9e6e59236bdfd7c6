package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.contracts.tenant.LocationStatus;
import io.beautysalon.contracts.tenant.LocationStatusChanged;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.contracts.tenant.SalonStatusCause;
import io.beautysalon.contracts.tenant.SalonStatusChanged;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

class BookingLifeIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";

    private final SalonAudit audit;
    private UUID variant;

    @Autowired
    BookingLifeIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeEach
    void openACalendar() {
        variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
    }

    @Test
    void anOfferedTimeIsHeldAndConfirmedByItsPayment() {
        var found =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.at("/starts/0/start")).isEqualTo("2027-03-03T09:00:00+01:00");
        assertThat(found.json().at("/starts").size()).isEqualTo(35);
        assertThat(found.at("/starts/0/dueNow/amount")).isEqualTo("1350");

        var answer = salon.book(variant, found.at("/starts/0/start"));
        var booking = created(answer);
        assertThat(answer.at("/status")).isEqualTo("HELD");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Location")).endsWith("/bookings/" + booking);
        assertThat(answer.at("/guestToken")).isNotEmpty();
        var held = probe.await(BookingHeld.class, fact -> fact.bookingId().equals(booking));
        assertThat(held.collect().amount().amount()).isEqualTo(1350);

        probe.publish(salon.authorized(UUID.randomUUID(), booking));

        assertThat(confirmed(booking).late()).isFalse();
        salon.awaitStatus(booking, "CONFIRMED");
        assertThat(salon.see(booking).at("/paymentStatus")).isEqualTo("AUTHORIZED");
        assertThat(salon.book(variant, "2027-03-03T09:00:00+01:00").slug()).isEqualTo("time-taken");
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void isConfirmedAtOnceWhenNothingIsDue() {
        var free = salon.cut(null);
        salon.stylist(free);

        var answer = salon.book(free, START);

        assertThat(answer.at("/status")).isEqualTo("CONFIRMED");
        assertThat(confirmed(created(answer)).collect().amount().isZero()).isTrue();
    }

    @Test
    void aRepeatedRequestBooksOnce() {
        var caller = salon.visitor(UUID.randomUUID()).header("Idempotency-Key", key());
        var wish = salon.wish(variant, START, null);

        var first = caller.post(salon.path("/bookings"), wish);
        var second = caller.post(salon.path("/bookings"), wish);

        assertThat(created(second)).isEqualTo(created(first));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.at("/guestToken")).isNotEmpty();
        assertThat(caller.post(salon.path("/bookings"), wish.replace("Kim", "Jo")).slug())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aVisitAcrossTwoServicesByAnybodyIsOneBooking() {
        var other = salon.cut(null);
        var stylist = salon.stylist(other);
        var wish =
                """
                {"locationId": "%s", "start": "%s", "items": [{"variantId": "%s"}, {"variantId": "%s", "staffId": "%s"}],
                 "contact": {"name": "Kim", "phone": "+4930123456"}}\
                """
                        .formatted(salon.location, START, variant, other, stylist);

        var answer =
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), wish);

        assertThat(created(answer)).isNotNull();
        assertThat(answer.json().at("/lines").size()).isEqualTo(2);
        assertThat(answer.at("/lines/1/start")).isEqualTo("2027-03-03T10:30:00+01:00");
        assertThat(answer.at("/end")).isEqualTo("2027-03-03T11:00:00+01:00");
        assertThat(answer.at("/total/amount")).isEqualTo("9000");
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void aClosingLocationAndASuspendedSalonTakeNoNewBookingsButKeepTheirOld() {
        var other = ASalon.open(api, probe);
        var variant = other.cut(null);
        other.stylist(variant);
        var booking = created(other.book(variant, START));
        probe.publish(
                new LocationStatusChanged(
                        other.id,
                        other.location,
                        TestClock.START,
                        ASalon.SOMEBODY,
                        LocationStatus.OPEN,
                        LocationStatus.CLOSING));
        awaitRefusal(other, variant, "location-closed");

        var moved =
                other.guest(booking, 1)
                        .header("If-Match", other.see(booking).header("ETag"))
                        .post(
                                other.path("/bookings/" + booking + "/reschedule"),
                                "{\"start\": \"2027-03-03T16:00:00+01:00\"}");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        probe.publish(
                new SalonStatusChanged(
                        other.id,
                        TestClock.START,
                        ASalon.SOMEBODY,
                        SalonStatus.ACTIVE,
                        SalonStatus.CLOSING,
                        SalonStatusCause.CLOSURE));
        awaitRefusal(other, variant, "salon-closed");
        assertThat(other.see(booking).at("/status")).isEqualTo("CONFIRMED");
    }

    private static void awaitRefusal(ASalon other, UUID variant, String slug) {
        Awaitility.await(slug)
                .atMost(Duration.ofSeconds(20))
                .until(() -> other.book(variant, "2027-03-03T14:00:00+01:00").slug().equals(slug));
    }

    /** Buffers within a visit fall away on one stylist; the next client meets the last one. */
    @Test
    void colourThenCutWithBuffersByOneStylistIsBookable() {
        var colour =
                salon.variant(
                        """
                        {"priceKind": "FIXED", "price": 9000, "bufferBeforeMinutes": 5, "bufferAfterMinutes": 10,
                         "phases": [{"minutes": 30, "staffBusy": true}, {"minutes": 35, "staffBusy": false},
                                    {"minutes": 25, "staffBusy": true}]}\
                        """);
        var cut =
                salon.variant(
                        """
                        {"priceKind": "FIXED", "price": 4500, "bufferBeforeMinutes": 5, "bufferAfterMinutes": 10,
                         "phases": [{"minutes": 30, "staffBusy": true}]}\
                        """);
        var stylist = salon.stylist(colour, cut);
        var visit =
                """
                {"locationId": "%s", "start": "%s",
                 "items": [{"variantId": "%s", "staffId": "%4$s"}, {"variantId": "%5$s", "staffId": "%4$s"}],
                 "contact": {"name": "Kim", "email": "kim@example.org"}}\
                """
                        .formatted(salon.location, START, colour, stylist, cut);

        var answer =
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), visit);

        created(answer);
        assertThat(answer.at("/end")).isEqualTo("2027-03-03T12:00:00+01:00");
        assertThat(salon.book(cut, "2027-03-03T12:00:00+01:00").slug())
                .as("10 minutes after the one, 5 before the other")
                .isEqualTo("time-taken");
        created(salon.book(cut, "2027-03-03T12:15:00+01:00"));
        assertThat(salon.book(cut, "2027-03-03T10:30:00+01:00").slug())
                .as("35 minutes of processing are too few for 5 + 30 + 10")
                .isEqualTo("time-taken");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhenNobodyPays {

        @Test
        void theHoldExpiresAndItsTimeIsFree() {
            var booking = created(salon.book(variant, START));

            TestClock.pass(Duration.ofMinutes(10));

            probe.await(BookingExpired.class, fact -> fact.bookingId().equals(booking));
            salon.awaitStatus(booking, "EXPIRED");
            assertThat(salon.book(variant, START).status()).isEqualTo(201);
            assertThat(audit.findings(salon.id)).isEmpty();
        }

        @Test
        void anExpiredHoldInTheWayIsEndedByWhoTakesItsTime() {
            var first = created(salon.book(variant, START));
            TestClock.pass(Duration.ofMinutes(10));

            var second = salon.book(variant, START);

            assertThat(second.status()).as(second.text()).isEqualTo(201);
            salon.awaitStatus(first, "EXPIRED");
            assertThat(audit.findings(salon.id)).isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhenThePaymentIsLate {

        @Test
        void theTimeIsTakenAgainIfItIsStillFree() {
            var booking = expired(START);

            probe.publish(salon.authorized(UUID.randomUUID(), booking));

            assertThat(confirmed(booking).late()).isTrue();
            salon.awaitStatus(booking, "CONFIRMED");
            assertThat(audit.findings(salon.id)).isEmpty();
        }

        @Test
        void itHasNoPlaceIfTheTimeIsTaken() {
            var booking = expired(START);
            created(salon.book(variant, START));

            assertThat(unplaced(booking, UUID.randomUUID())).isEqualTo(UnplacedCause.TIME_TAKEN);
            assertThat(salon.see(booking).at("/status")).isEqualTo("EXPIRED");
            assertThat(audit.findings(salon.id)).isEmpty();
        }

        @Test
        void itHasNoPlaceIfItsOwnerHasBookedAgain() {
            var visitor = UUID.randomUUID();
            var booking = bookedBy(visitor, START);
            TestClock.pass(Duration.ofMinutes(10));
            salon.awaitStatus(booking, "EXPIRED");
            bookedBy(visitor, "2027-03-03T12:00:00+01:00");

            assertThat(unplaced(booking, UUID.randomUUID()))
                    .isEqualTo(UnplacedCause.ALREADY_REBOOKED);
        }

        @Test
        void itHasNoPlaceIfTheStartHasPassed() {
            var booking = expired(START);
            TestClock.pass(Duration.ofDays(3));

            assertThat(unplaced(booking, UUID.randomUUID())).isEqualTo(UnplacedCause.START_PASSED);
        }

        @Test
        void itHasNoPlaceIfTheBookingWasCancelled() {
            var booking = created(salon.book(variant, START));
            cancelBySalon(booking, "\"0.0\"");

            assertThat(unplaced(booking, UUID.randomUUID())).isEqualTo(UnplacedCause.CANCELLED);
        }

        @Test
        void itIsSaidOnceAndNeverTakenBack() {
            var booking = expired(START);
            var second = created(salon.book(variant, START));
            var payment = UUID.randomUUID();
            unplaced(booking, payment);
            cancelBySalon(second, "\"0.0\"");

            probe.publish(salon.authorized(payment, booking));
            var other = created(salon.book(variant, "2027-03-03T15:00:00+01:00"));
            probe.publish(salon.authorized(UUID.randomUUID(), other));
            confirmed(other);

            Awaitility.await()
                    .during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> salon.see(booking).at("/status"), "EXPIRED"::equals);
            assertThat(probe.all(BookingPaymentUnplaced.class))
                    .filteredOn(fact -> fact.bookingId().equals(booking))
                    .hasSize(1);
        }
    }

    @Test
    void aWaivedPaymentConfirmsTheHold() {
        var booking = created(salon.book(variant, START));

        probe.publish(salon.waived(UUID.randomUUID(), booking));

        assertThat(confirmed(booking).late()).isFalse();
    }

    @Test
    void theSameNewsAgainChangesNothing() {
        var booking = created(salon.book(variant, START));
        var payment = UUID.randomUUID();
        probe.publish(salon.authorized(payment, booking));
        confirmed(booking);

        probe.publish(salon.captured(payment, booking));
        probe.publish(salon.captured(payment, booking), 2);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> salon.see(booking).at("/paid/amount"), "1350"::equals);
        assertThat(probe.all(BookingConfirmed.class))
                .filteredOn(fact -> fact.bookingId().equals(booking))
                .hasSize(1);
        assertThat(probe.all(BookingPaymentUnplaced.class))
                .noneMatch(fact -> fact.bookingId().equals(booking));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Cancelling {

        @Test
        void inTimeKeepsNothing() {
            var booking = confirmedBooking();

            var answer = cancelAsGuest(booking, 1, etag(booking));

            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.at("/status")).isEqualTo("CANCELLED");
            assertThat(cancelled(booking).settlement().keep().isZero()).isTrue();
            assertThat(salon.book(variant, START).status()).isEqualTo(201);
            assertThat(audit.findings(salon.id)).isEmpty();
        }

        @Test
        void lateKeepsTheAgreedFee() {
            var booking = confirmedBooking();
            TestClock.pass(Duration.ofHours(40));

            cancelAsGuest(booking, 1, etag(booking));

            assertThat(cancelled(booking).settlement().keep().amount()).isEqualTo(2250);
            assertThat(salon.see(booking).at("/settlement/reason")).isEqualTo("LATE_CANCELLATION");
        }

        @Test
        void bySalonKeepsNothing() {
            var booking = confirmedBooking();
            TestClock.pass(Duration.ofHours(40));

            cancelBySalon(booking, etag(booking));

            assertThat(cancelled(booking).settlement().keep().isZero()).isTrue();
        }

        @Test
        void needsTheBookingsPresentVersion() {
            var booking = confirmedBooking();
            var guest = salon.guest(booking, 1);
            var path = salon.path("/bookings/" + booking + "/cancel");

            assertThat(guest.post(path, "{}").slug()).isEqualTo("if-match-required");
            assertThat(guest.header("If-Match", "\"0\"").post(path, "{}").slug())
                    .isEqualTo("stale");
            assertThat(guest.header("If-Match", "nonsense").post(path, "{}").slug())
                    .isEqualTo("stale");
        }

        @Test
        void isOnlyForWhoseBookingItIs() {
            var booking = confirmedBooking();
            var other = created(salon.book(variant, "2027-03-04T10:00:00+01:00"));

            assertThat(cancel(salon.guest(other, 1), booking, "\"1\"").slug())
                    .isEqualTo("not-found");
            assertThat(cancel(salon.guest(booking, 2), booking, "\"1\"").slug())
                    .isEqualTo("not-found");
            assertThat(cancel(salon.client(UUID.randomUUID()), booking, "\"1\"").slug())
                    .isEqualTo("not-found");
            assertThat(cancel(salon.visitor(UUID.randomUUID()), booking, "\"1\"").slug())
                    .isEqualTo("not-signed-in");
        }

        @Test
        void clientsSpeakForThemselvesOnly() {
            var booking = confirmedBooking();

            var answer =
                    salon.guest(booking, 1)
                            .header("If-Match", etag(booking))
                            .post(
                                    salon.path("/bookings/" + booking + "/cancel"),
                                    "{\"initiator\": \"SALON\"}");

            assertThat(answer.pointers()).containsExactly("/initiator");
        }

        @Test
        void aCancelledBookingSaysWhereItIs() {
            var booking = confirmedBooking();
            cancelBySalon(booking, etag(booking));

            var answer = cancel(salon.owner(), booking, etag(booking));

            assertThat(answer.slug()).isEqualTo("booking-state");
            assertThat(answer.at("/status")).isNotEmpty();
        }

        @Test
        void aRetryAfterALostAnswerReplays() {
            var booking = confirmedBooking();
            var guest =
                    salon.guest(booking, 1)
                            .header("If-Match", etag(booking))
                            .header("Idempotency-Key", key());
            var path = salon.path("/bookings/" + booking + "/cancel");

            assertThat(guest.post(path, "{}").status()).isEqualTo(200);
            var again = guest.post(path, "{}");

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    private UUID confirmedBooking() {
        var booking = created(salon.book(variant, START));
        probe.publish(salon.authorized(UUID.randomUUID(), booking));
        salon.awaitStatus(booking, "CONFIRMED");
        return booking;
    }

    private UUID expired(String start) {
        var booking = created(salon.book(variant, start));
        TestClock.pass(Duration.ofMinutes(10));
        salon.awaitStatus(booking, "EXPIRED");
        return booking;
    }

    private UUID bookedBy(UUID visitor, String start) {
        return created(
                salon.visitor(visitor)
                        .header("Idempotency-Key", key())
                        .post(salon.path("/bookings"), salon.wish(variant, start, null)));
    }

    private UnplacedCause unplaced(UUID booking, UUID payment) {
        probe.publish(salon.authorized(payment, booking));
        return probe.await(BookingPaymentUnplaced.class, f -> f.paymentId().equals(payment))
                .cause();
    }

    private BookingConfirmed confirmed(UUID booking) {
        return probe.await(BookingConfirmed.class, fact -> fact.bookingId().equals(booking));
    }

    private BookingCancelled cancelled(UUID booking) {
        return probe.await(BookingCancelled.class, fact -> fact.bookingId().equals(booking));
    }

    private String etag(UUID booking) {
        return salon.see(booking).header("ETag");
    }

    private Answer cancelAsGuest(UUID booking, int generation, String etag) {
        return cancel(salon.guest(booking, generation), booking, etag);
    }

    private void cancelBySalon(UUID booking, String etag) {
        var answer = cancel(salon.owner(), booking, etag);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer cancel(Call caller, UUID booking, String etag) {
        return caller.header("If-Match", etag)
                .post(salon.path("/bookings/" + booking + "/cancel"), "{}");
    }
}
