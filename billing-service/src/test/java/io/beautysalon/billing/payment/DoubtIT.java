package io.beautysalon.billing.payment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.FailPoints.Point;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls whose outcome nobody knows, refunds that race, and the constraint behind it all. */
@BillingTest
class DoubtIT {

    private final SalonAtWork salon;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    DoubtIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void findsTheIntentOfAnOldCallInsteadOfSendingItAgain() {
        FailPoints.dieAt(Point.BETWEEN_CALL_AND_COMMIT);
        var booking = salon.holds(1_500);
        FailPoints.awaitDeath();
        letADayPass(booking);
        SharedTwin.twin().advance(Duration.ofHours(25));

        salon.asked(booking);

        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    @Test
    void leavesAnOldCallWithoutATraceToAPerson() {
        FailPoints.dieAt(Point.BEFORE_CALL);
        var booking = salon.holds(1_500);
        FailPoints.awaitDeath();
        letADayPass(booking);

        await().atMost(20, SECONDS).until(() -> noteOf(booking).startsWith("no trace"));

        assertThat(salon.intentsOf(booking)).isEmpty();
    }

    @Test
    void findsACaptureAndARefundInsteadOfRepeatingThem() {
        var booking = salon.holds(1_500);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        FailPoints.dieAt(Point.BETWEEN_CALL_AND_COMMIT);
        salon.confirms(booking);
        FailPoints.awaitDeath();
        letADayPass(booking);
        await().atMost(20, SECONDS).until(() -> openOperations(booking) == 0);

        FailPoints.dieAt(Point.BETWEEN_CALL_AND_COMMIT);
        salon.cancels(booking, 0);
        FailPoints.awaitDeath();
        letADayPass(booking);
        await().atMost(20, SECONDS).until(() -> openOperations(booking) == 0);

        assertThat(salon.status(booking)).isEqualTo("REFUNDED");
        assertThat(salon.atStripe("refund")).hasSize(1);
    }

    @Test
    void neverGivesBackMoreThanItTookWhenTheDeskRefundsAtTheSameTime() {
        var booking = salon.holds(6_000);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");

        var desk = CompletableFuture.runAsync(() -> refundsAtTheDesk(booking, 4_000));
        salon.cancels(booking, 2_000);
        desk.join();

        await().atMost(20, SECONDS)
                .until(() -> openOperations(booking) == 0 && refunded(booking) == 4_000);
        var given =
                salon.atStripe("refund").stream()
                        .mapToLong(refund -> refund.path("amount").asLong())
                        .sum();
        assertThat(given).isEqualTo(4_000);
    }

    @Test
    void takesOverARefundThatTheDeskMadeAtStripe() {
        var booking = salon.holds(6_000);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        refundsAtTheDesk(booking, 1_000);
        await().atMost(20, SECONDS).until(() -> refunded(booking) == 1_000);

        salon.cancels(booking, 2_000);

        await().atMost(20, SECONDS).until(() -> refunded(booking) == 4_000);
        assertThat(salon.atStripe("refund")).hasSize(2);
    }

    @Test
    void keepsTheAmountsInOrderWhateverTheCodeDoes() {
        var booking = salon.holds(1_500);
        salon.asked(booking);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> set(booking, "captured = 1"))
                .withMessageContaining("payment_amounts");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        set(
                                booking,
                                "client_secret = null, authorised = 9, captured = 5, refunded = 6"))
                .withMessageContaining("payment_amounts");
    }

    @Test
    void neverHasTwoCallsOfOneKindOpenWhoeverWritesThem() {
        FailPoints.dieAt(Point.BETWEEN_CALL_AND_COMMIT);
        var booking = salon.holds(1_500);
        FailPoints.awaitDeath();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> copyOperation(booking))
                .withMessageContaining("operation_one_open");

        salon.asked(booking);
        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    private void copyOperation(UUID booking) {
        var copied =
                database.sql(
                                """
                                insert into billing.operation (tenant_id, id, subject_id, verb, amount, request_path, request_body,
                                    status, attempts, created_at, version)
                                select o.tenant_id, gen_random_uuid(), subject_id, verb, amount, request_path, request_body,
                                    'PENDING', 0, now(), 0
                                from billing.operation o join billing.payment p on p.id = o.subject_id where p.booking_id = ?
                                """)
                        .param(booking)
                        .update();
        assertThat(copied).isZero();
    }

    @Test
    void writesARefundThatCameBackDownForAPerson() {
        var booking = salon.holds(2_000);
        salon.pays(salon.asked(booking), "pm_card_refundFail");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        salon.cancels(booking, 0);
        salon.awaitStatus(booking, "REFUNDED");

        SharedTwin.twin().advance(Duration.ofMinutes(6));

        salon.awaitStatus(booking, "CAPTURED");
        assertThat(salon.atStripe("refund")).hasSize(1);
    }

    private void refundsAtTheDesk(UUID booking, long amount) {
        var stripe =
                StripeClient.builder()
                        .setApiKey("sk_test_desk")
                        .setApiBase(SharedTwin.twin().baseUrl())
                        .build();
        var intent = salon.intentsOf(booking).getFirst().path("id").asString();
        var params =
                RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build();
        try {
            assertThat(
                            stripe.v1()
                                    .refunds()
                                    .create(
                                            params,
                                            RequestOptions.builder()
                                                    .setStripeAccount(salon.account())
                                                    .build())
                                    .getId())
                    .isNotBlank();
        } catch (StripeException e) {
            assertThat(e.getStatusCode()).isEqualTo(400); // ours was first
        }
    }

    private void letADayPass(UUID booking) {
        var aged =
                database.sql(
                                """
                                update billing.operation o set first_attempt_at = first_attempt_at - interval '24 hours'
                                from billing.payment p
                                where p.id = o.subject_id and p.booking_id = ? and o.status in ('PENDING', 'UNKNOWN')
                                """)
                        .param(booking)
                        .update();
        assertThat(aged).isEqualTo(1);
    }

    private String noteOf(UUID booking) {
        return database.sql(
                        """
                        select coalesce(o.note, '') from billing.operation o join billing.payment p on p.id = o.subject_id
                        where p.booking_id = ?
                        """)
                .param(booking)
                .query(String.class)
                .single();
    }

    private long openOperations(UUID booking) {
        return database.sql(
                        """
                        select count(*) from billing.operation o join billing.payment p on p.id = o.subject_id
                        where p.booking_id = ? and o.status in ('PENDING', 'UNKNOWN')
                        """)
                .param(booking)
                .query(Long.class)
                .single();
    }

    private long refunded(UUID booking) {
        return database.sql("select refunded from billing.payment where booking_id = ?")
                .param(booking)
                .query(Long.class)
                .single();
    }

    private void set(UUID booking, String amounts) {
        var changed =
                database.sql("update billing.payment set " + amounts + " where booking_id = ?")
                        .param(booking)
                        .update();
        assertThat(changed).isZero();
    }
}
