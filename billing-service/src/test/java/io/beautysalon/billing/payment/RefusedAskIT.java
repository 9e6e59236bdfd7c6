package io.beautysalon.billing.payment;

import static io.beautysalon.billing.SalonAtWork.collect;
import static io.beautysalon.billing.SalonAtWork.savingCard;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.billing.CardSetupFailed;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refusal that isn't about the salon's account confirms nobody's booking unpaid. */
@BillingTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedAskIT {

    private static final String INTENTS = "POST /v1/payment_intents";

    private final SalonAtWork salon;
    private final MeterRegistry meters;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    RefusedAskIT(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        salon = SalonAtWork.takingCards(port);
        this.meters = meters;
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    static List<Arguments> asks() {
        return List.of(
                argumentSet("a deposit", INTENTS, collect(CollectMode.DEPOSIT, 1_500)),
                argumentSet("all of it", INTENTS, collect(CollectMode.FULL, 5_000)),
                argumentSet(
                        "a deposit whose card is kept",
                        "POST /v1/customers",
                        savingCard(CollectMode.DEPOSIT, 1_500)),
                argumentSet(
                        "a card only",
                        "POST /v1/setup_intents",
                        savingCard(CollectMode.SAVE_CARD, 0)),
                argumentSet(
                        "a card of a client unknown to Stripe",
                        "POST /v1/customers",
                        savingCard(CollectMode.SAVE_CARD, 0)));
    }

    @ParameterizedTest
    @MethodSource("asks")
    void leavesAParameterThatStripeDoesNotTakeToAnOperator(
            String call, Collect collect, CapturedOutput output) {
        SharedTwin.twin().arm(Fault.once(FaultKind.REFUSE, call).withCode("parameter_unknown"));

        var booking = salon.holdsFor(UUID.randomUUID(), collect);

        await().atMost(20, SECONDS).until(() -> stuckWith("parameter_unknown") == 1);
        expiresWithoutAWaiver(booking);
        assertThat(output).contains("operation-stuck: ");
        await().atMost(20, SECONDS)
                .until(() -> meters.get("salon.operations.dead").gauge().value() >= 1);
    }

    @Test
    void leavesAKeyThatLostItsRightsToAnOperator() {
        SharedTwin.twin().arm(Fault.once(FaultKind.FORBID, INTENTS));
        SharedTwin.twin().arm(Fault.once(FaultKind.FORBID, "GET /v2/core/accounts/*"));

        var booking = salon.holds(1_500);

        await().atMost(20, SECONDS).until(() -> stuckWith("PermissionException") == 1);
        expiresWithoutAWaiver(booking);
        assertThat(
                        salon.probe().all(PaymentCancelled.class).stream()
                                .filter(fact -> booking.equals(fact.bookingId())))
                .singleElement()
                .satisfies(
                        fact -> assertThat(fact.cause()).isEqualTo(PaymentCancelledCause.EXPIRED));
    }

    private void expiresWithoutAWaiver(UUID booking) {
        salon.expires(booking);
        if (hasPayment(booking)) {
            salon.probe().await(PaymentCancelled.class, fact -> booking.equals(fact.bookingId()));
        } else {
            salon.probe().await(CardSetupFailed.class, fact -> booking.equals(fact.bookingId()));
        }
        assertThat(salon.probe().all(PaymentWaived.class))
                .noneMatch(fact -> booking.equals(fact.bookingId()));
    }

    private boolean hasPayment(UUID booking) {
        return database.sql("select count(*) from billing.payment where booking_id = ?")
                        .param(booking)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long stuckWith(String code) {
        return database.sql(
                        """
                        select count(*) from billing.operation
                        where tenant_id = ? and status = 'FAILED' and note = ? and stuck_since is not null
                        """)
                .param(salon.id)
                .param(code)
                .query(Long.class)
                .single();
    }
}
