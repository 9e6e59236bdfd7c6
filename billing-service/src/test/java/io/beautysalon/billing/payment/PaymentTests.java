package io.beautysalon.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.beautysalon.billing.payment.Step.Drop;
import io.beautysalon.billing.payment.Step.GiveBack;
import io.beautysalon.billing.payment.Step.Release;
import io.beautysalon.billing.payment.Step.Rest;
import io.beautysalon.billing.payment.Step.Take;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentRefunded;
import io.beautysalon.contracts.billing.PaymentRequested;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.CaptureMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A payment's life in plain Java: facts in any order, one next step. */
class PaymentTests {

    private static final Instant NOW = Instant.parse("2027-03-28T10:00:00Z");
    private static final Occasion OCCASION = new Occasion(UUID.randomUUID(), Actor.stripe(), NOW);

    private final Payment payment =
            Payment.requested(
                    UUID.randomUUID(),
                    new PaymentTerms(
                            UUID.randomUUID(),
                            null,
                            PaymentKind.DEPOSIT,
                            PaymentMethod.CARD,
                            2_000,
                            0,
                            "EUR",
                            CaptureMode.MANUAL,
                            false,
                            "acct_1",
                            NOW.plusSeconds(600)));

    @Nested
    class ThatNobodyHasPaid {

        @Test
        void rests() {
            created();

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());
            assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING_CLIENT);
            assertThat(payment.clientSecret()).isEqualTo("secret");
        }

        @Test
        void isReleasedWhenItsHoldEnds() {
            created();
            payment.abandon(PaymentCancelledCause.EXPIRED);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());
        }

        @Test
        void isReleasedWhenItsBookingIsCancelledWhateverMayBeKept() {
            created();
            payment.keepAtMost(2_000);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());
        }

        @Test
        void isDroppedWhenStripeKnowsNothingOfIt() {
            payment.abandon(PaymentCancelledCause.EXPIRED);

            assertThat(payment.status()).isEqualTo(PaymentStatus.PREPARING);
            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Drop());
            created();
            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());
        }

        @Test
        void shrugsAtADecline() {
            created();
            var news =
                    payment.observe(snapshot(IntentStatus.REQUIRES_PAYMENT_METHOD, 0, 0), OCCASION);

            assertThat(news).isEmpty();
            assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING_CLIENT);
        }

        @Test
        void showsThatTheClientHasToAct() {
            created();
            payment.observe(snapshot(IntentStatus.REQUIRES_ACTION, 0, 0), OCCASION);
            assertThat(payment.status()).isEqualTo(PaymentStatus.ACTION_REQUIRED);

            payment.observe(snapshot(IntentStatus.PROCESSING, 0, 0), OCCASION);
            assertThat(payment.status()).isEqualTo(PaymentStatus.PROCESSING);
            assertThat(payment.clientSecret()).isNull();
        }
    }

    @Nested
    class ThatIsAuthorised {

        @Test
        void tellsSoOnce() {
            created();
            assertThat(payment.observe(authorised(), OCCASION))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PaymentAuthorized.class,
                            fact -> {
                                assertThat(fact.amount()).isEqualTo(new Money(2_000, "EUR"));
                                assertThat(fact.captureBefore()).isEqualTo(NOW.plusSeconds(9));
                            });
            assertThat(payment.observe(authorised(), OCCASION)).isEmpty();
            assertThat(payment.atStripe().captureBefore()).isEqualTo(NOW.plusSeconds(9));
        }

        @Test
        void waitsForItsBookingsAnswerEvenAfterTheHold() {
            created();
            payment.observe(authorised(), OCCASION);
            payment.abandon(PaymentCancelledCause.EXPIRED);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());
        }

        @Test
        void isTakenWhenTheBookingStands() {
            created();
            payment.observe(authorised(), OCCASION);
            payment.keepAll();

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Take(2_000));
        }

        @Test
        void isReleasedWhenNothingMayBeKept() {
            created();
            payment.observe(authorised(), OCCASION);
            payment.keepAtMost(0);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());
            assertThat(payment.observe(snapshot(IntentStatus.CANCELED, 2_000, 0), OCCASION))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PaymentCancelled.class,
                            fact ->
                                    assertThat(fact.cause())
                                            .isEqualTo(PaymentCancelledCause.CANCELLED));
            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());
        }

        @Test
        void isTakenInPart() {
            created();
            payment.observe(authorised(), OCCASION);
            payment.keepAtMost(700);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Take(700));
        }
    }

    @Nested
    class ThatIsCaptured {

        @Test
        void neverTakesMoreThanWasAskedFor() {
            captured(2_000);
            payment.keepAtMost(99_999);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());
        }

        @Test
        void givesBackWhatMayNotBeKept() {
            captured(2_000);
            payment.keepAtMost(500);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new GiveBack(1_500));
            assertThat(payment.nextStep(payment.target(), 600)).isEqualTo(new GiveBack(900));
            assertThat(payment.nextStep(payment.target(), 1_500)).isEqualTo(new Rest());
        }

        @Test
        void countsWhatTheDeskGaveBack() {
            captured(2_000);
            payment.amounts().refund(1_800);
            payment.keepAtMost(500);

            assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());
            assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        }

        @Test
        void tellsTheTotalsAfterARefund() {
            captured(2_000);
            payment.amounts().refund(2_000);
            var fact =
                    (PaymentRefunded)
                            payment.facts(OCCASION)
                                    .refunded(UUID.randomUUID(), 2_000, List.of(), null);

            assertThat(fact.refundedTotal()).isEqualTo(new Money(2_000, "EUR"));
            assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        }

        @Test
        void refusesToGiveBackMoreThanItTook() {
            captured(1_000);

            assertThatIllegalStateException().isThrownBy(() -> payment.amounts().refund(1_001));
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            payment.observe(
                                    snapshot(IntentStatus.SUCCEEDED, 2_000, 2_001), OCCASION));
        }

        @Test
        void losesARefundThatCameBack() {
            captured(2_000);
            payment.amounts().refund(2_000);

            payment.amounts().takeRefundBack(2_000);

            assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
        }
    }

    @Test
    void restsAfterThreeRefusalsInARow() {
        created();
        payment.abandon(PaymentCancelledCause.EXPIRED);
        payment.atStripe().refuse();
        payment.atStripe().refuse();
        assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());

        payment.atStripe().refuse();
        assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Rest());

        payment.atStripe().accept();
        assertThat(payment.nextStep(payment.target(), 0)).isEqualTo(new Release());
    }

    @Test
    void isWaivedForAReason() {
        assertThat(payment.waive(WaivedCause.BELOW_MINIMUM, OCCASION).capturedTotal().isZero())
                .isTrue();
        assertThat(payment.status()).isEqualTo(PaymentStatus.WAIVED);
    }

    /** Webhooks come in any order, twice, and some never. */
    @RepeatedTest(200)
    void endsTheSameInWhateverOrderItsNewsArrive(RepetitionInfo repetition) {
        var news =
                new ArrayList<>(
                        List.of(
                                snapshot(IntentStatus.REQUIRES_PAYMENT_METHOD, 0, 0),
                                snapshot(IntentStatus.REQUIRES_ACTION, 0, 0),
                                snapshot(IntentStatus.PROCESSING, 0, 0),
                                authorised(),
                                authorised(),
                                snapshot(IntentStatus.SUCCEEDED, 2_000, 2_000),
                                snapshot(IntentStatus.SUCCEEDED, 2_000, 2_000)));
        Collections.shuffle(news, new Random(repetition.getCurrentRepetition()));

        var facts = new ArrayList<PaymentEvent>();
        news.forEach(seen -> facts.addAll(payment.observe(seen, OCCASION)));

        assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(payment.amounts().captured()).isEqualTo(2_000);
        assertThat(facts.stream().filter(PaymentCaptured.class::isInstance)).hasSize(1);
        assertThat(facts.stream().filter(PaymentRequested.class::isInstance)).hasSize(1);
        assertThat(facts.stream().filter(PaymentAuthorized.class::isInstance).count())
                .isLessThanOrEqualTo(1);
    }

    private void created() {
        payment.observe(snapshot(IntentStatus.REQUIRES_PAYMENT_METHOD, 0, 0), OCCASION);
    }

    private void captured(long amount) {
        payment.observe(snapshot(IntentStatus.SUCCEEDED, 2_000, amount), OCCASION);
    }

    private static IntentSnapshot authorised() {
        return snapshot(IntentStatus.REQUIRES_CAPTURE, 2_000, 0);
    }

    private static IntentSnapshot snapshot(IntentStatus status, long authorised, long captured) {
        return new IntentSnapshot(
                "pi_1",
                null,
                "secret",
                status,
                authorised,
                captured,
                NOW.plusSeconds(9),
                null,
                null,
                null,
                List.of());
    }
}
