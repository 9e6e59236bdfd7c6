package io.beautysalon.billing.payment;

import static io.beautysalon.billing.SalonAtWork.collect;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job's money, from the hold to the refund, against the twin. */
@BillingTest
class PaymentIT {

    private static final String CREATE = "POST /v1/payment_intents";

    private final SalonAtWork salon;

    PaymentIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void authorisesAtTheHoldAndCapturesOnConfirmation() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        assertThat(asked.at("/ask")).isEqualTo("PAYMENT");
        assertThat(asked.at("/status")).isEqualTo("AWAITING_CLIENT");
        assertThat(asked.header("Cache-Control")).contains("no-store");
        assertThat(
                        salon.probe()
                                .await(
                                        PaymentRequested.class,
                                        fact -> booking.equals(fact.bookingId()))
                                .amount())
                .isEqualTo(SalonAtWork.euros(1_500));

        salon.pays(asked, "pm_card_visa");
        var authorised =
                salon.probe()
                        .await(PaymentAuthorized.class, fact -> booking.equals(fact.bookingId()));
        assertThat(authorised.captureBefore()).isNotNull();
        assertThat(authorised.capturedTotal().isZero()).isTrue();

        salon.confirms(booking);
        var captured =
                salon.probe()
                        .await(PaymentCaptured.class, fact -> booking.equals(fact.bookingId()));
        assertThat(captured.amount()).isEqualTo(SalonAtWork.euros(1_500));
        assertThat(salon.intentsOf(booking))
                .singleElement()
                .satisfies(intent -> {
                    assertThat(intent.path("status").asString()).isEqualTo("succeeded");
                    assertThat(intent.path("application_fee_amount").asLong()).isEqualTo(15);
                });
        assertThat(salon.status(booking)).isEqualTo("CAPTURED");
    }

    @Test
    void sendsNoSecretInAnEvent() {
        var booking = salon.holds(1_500);
        var secret = salon.asked(booking).at("/clientSecret");
        salon.probe().await(PaymentRequested.class, fact -> booking.equals(fact.bookingId()));

        assertThat(salon.probe().of(UUID.fromString(salon.asked(booking).at("/paymentId"))))
                .allSatisfy(seen -> assertThat(seen.toString()).doesNotContain(secret));
    }

    @Test
    void cancelsAnIntentThatNobodyHasPaidWhenTheHoldEnds() {
        var booking = salon.holds(1_500);
        salon.asked(booking);

        salon.expires(booking);

        var cancelled =
                salon.probe()
                        .await(PaymentCancelled.class, fact -> booking.equals(fact.bookingId()));
        assertThat(cancelled.cause()).isEqualTo(PaymentCancelledCause.EXPIRED);
        assertThat(salon.intentsOf(booking))
                .singleElement()
                .satisfies(i -> assertThat(i.path("status").asString()).isEqualTo("canceled"));
    }

    @Test
    void voidsALatePaymentThatFoundNoPlaceAndCapturesNothing() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        salon.pays(asked, "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");

        salon.expires(booking);
        salon.findsNoPlaceFor(booking, UUID.fromString(asked.at("/paymentId")));

        salon.probe().await(PaymentCancelled.class, fact -> booking.equals(fact.bookingId()));
        assertThat(salon.intentsOf(booking))
                .singleElement()
                .satisfies(intent -> {
                    assertThat(intent.path("status").asString()).isEqualTo("canceled");
                    assertThat(intent.path("amount_received").asLong()).isZero();
                });
        assertThat(salon.probe().all(PaymentCaptured.class))
                .noneMatch(fact -> booking.equals(fact.bookingId()));
    }

    @Test
    void refundsWhatMayNotBeKept() {
        var booking = aCapturedDeposit(2_000);

        salon.cancels(booking, 500);

        var refunded =
                salon.probe()
                        .await(PaymentRefunded.class, fact -> booking.equals(fact.bookingId()));
        assertThat(refunded.amount()).isEqualTo(SalonAtWork.euros(1_500));
        assertThat(refunded.refundedTotal()).isEqualTo(SalonAtWork.euros(1_500));
        assertThat(salon.status(booking)).isEqualTo("PARTIALLY_REFUNDED");
    }

    @Test
    void keepsAllWhenAllMayBeKept() {
        var booking = aCapturedDeposit(2_000);

        salon.cancels(booking, 9_999);
        var other =
                aCapturedDeposit(
                        1_000); // whatever the first one would have led to has happened by now

        assertThat(salon.status(booking)).isEqualTo("CAPTURED");
        assertThat(salon.status(other)).isEqualTo("CAPTURED");
    }

    @Test
    void takesOnlyTheFeeOfAnAuthorisationThatIsCancelled() {
        var booking = salon.holds(2_000);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");

        salon.cancels(booking, 800);

        var captured =
                salon.probe()
                        .await(PaymentCaptured.class, fact -> booking.equals(fact.bookingId()));
        assertThat(captured.amount()).isEqualTo(SalonAtWork.euros(800));
    }

    @Nested
    class IsWaived {

        @Test
        void whileTheSalonCannotTakeCards() {
            var booking = UUID.randomUUID();
            var other = new SalonAtWork(0);

            other.probe().publish(other.held(booking, collect(CollectMode.DEPOSIT, 1_500)));

            assertThat(waived(booking).cause()).isEqualTo(WaivedCause.ACCOUNT_INACTIVE);
        }

        @Test
        void belowStripesMinimum() {
            var booking = salon.holds(49);

            assertThat(waived(booking).cause()).isEqualTo(WaivedCause.BELOW_MINIMUM);
            assertThat(salon.asked(booking).at("/ask")).isEqualTo("NONE");
        }

        @Test
        void whenNothingIsDue() {
            assertThat(waived(salon.holds(0)).cause()).isEqualTo(WaivedCause.NOTHING_DUE);
        }

        @Test
        void whenTheAccountTurnsOutToBeRestricted() {
            SharedTwin.twin().arm(Fault.once(FaultKind.WEBHOOK_DROP, "v2.*"));
            SharedTwin.twin().setCardPayments(salon.account(), "restricted");

            assertThat(waived(salon.holds(1_500)).cause()).isEqualTo(WaivedCause.ACCOUNT_INACTIVE);
        }

        @Test
        void whenStripesCodeSaysThatTheAccountCannotCharge() {
            SharedTwin.twin()
                    .arm(Fault.once(FaultKind.REFUSE, CREATE).withCode("testmode_charges_only"));

            assertThat(waived(salon.holds(1_500)).cause()).isEqualTo(WaivedCause.ACCOUNT_INACTIVE);
        }

        private PaymentWaived waived(UUID booking) {
            return salon.probe()
                    .await(PaymentWaived.class, fact -> booking.equals(fact.bookingId()));
        }
    }

    @Nested
    class HappensOnce {

        @Test
        void whenTheServiceDiesBetweenCallAndCommit() {
            FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);

            var booking = salon.holds(1_500);

            salon.asked(booking);
            assertThat(FailPoints.hasDied()).isTrue();
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void whenTheServiceDiesBeforeTheCall() {
            FailPoints.dieAt(FailPoints.Point.BEFORE_CALL);

            var booking = salon.holds(1_500);

            salon.asked(booking);
            assertThat(FailPoints.hasDied()).isTrue();
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void whenTheAnswerOfACaptureNeverComes() {
            var booking = salon.holds(1_500);
            salon.pays(salon.asked(booking), "pm_card_visa");
            salon.awaitStatus(booking, "AUTHORIZED");
            SharedTwin.twin()
                    .arm(
                            Fault.once(FaultKind.ANSWER_LATE, "POST /v1/payment_intents/*/capture")
                                    .lasting(Duration.ofSeconds(3)));

            salon.confirms(booking);

            salon.awaitStatus(booking, "CAPTURED");
            await().atMost(20, SECONDS)
                    .until(() ->
                            salon.probe().all(PaymentCaptured.class).stream()
                                            .filter(f -> booking.equals(f.bookingId()))
                                            .count()
                                    == 1);
            assertThat(salon.intentsOf(booking))
                    .singleElement()
                    .satisfies(
                            i -> assertThat(i.path("amount_received").asLong()).isEqualTo(1_500));
        }

        @Test
        void whenTheConnectionBreaksBeforeAndAfter() {
            SharedTwin.twin().arm(Fault.once(FaultKind.DROP_BEFORE, CREATE));
            SharedTwin.twin().arm(Fault.once(FaultKind.DROP_AFTER, CREATE));

            var booking = salon.holds(1_500);

            salon.asked(booking);
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void whenStripeIsBusyOrSaysConflict() {
            SharedTwin.twin().arm(Fault.once(FaultKind.RATE_LIMIT, CREATE).times(2));
            SharedTwin.twin().arm(Fault.once(FaultKind.CONFLICT, CREATE));

            var booking = salon.holds(1_500);

            salon.asked(booking);
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void whenStripeAnswers500AndReplaysItAlthoughItHappened() {
            SharedTwin.twin().arm(Fault.once(FaultKind.ERROR_AFTER, CREATE));

            var booking = salon.holds(1_500);

            await().atMost(20, SECONDS)
                    .until(() -> salon.status(booking).equals("AWAITING_CLIENT"));
            assertThat(salon.intentsOf(booking)).hasSize(1);
        }

        @Test
        void whenARefundsAnswerNeverComes() {
            var booking = aCapturedDeposit(2_000);
            SharedTwin.twin().arm(Fault.once(FaultKind.DROP_AFTER, "POST /v1/refunds"));

            salon.cancels(booking, 0);

            salon.awaitStatus(booking, "REFUNDED");
            assertThat(salon.atStripe("refund")).hasSize(1);
        }
    }

    private UUID aCapturedDeposit(long amount) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        return booking;
    }
}
