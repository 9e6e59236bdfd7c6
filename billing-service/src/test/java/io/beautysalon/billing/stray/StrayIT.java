package io.beautysalon.billing.stray;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody pays once more beside what was asked: it goes back, and the payment stays as it is. */
@BillingTest
@ExtendWith(OutputCaptureExtension.class)
class StrayIT {

    private final int port;
    private final SalonAtWork salon;
    private final MeterRegistry meters;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    StrayIT(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        this.port = port;
        this.meters = meters;
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void goesBackWhenItWasTaken(CapturedOutput output) {
        var before = meters.counter("salon.payment.stray").count();
        var booking = aCapturedDeposit();

        var intent = paysOnceMore(salon, booking, CaptureMethod.AUTOMATIC);

        salon.awaitKept(booking, 1_500);
        awaitReturned(intent);
        assertThat(salon.status(booking)).isEqualTo("CAPTURED");
        assertThat(output).contains("payment-stray: " + intent);
        assertThat(meters.counter("salon.payment.stray").count()).isEqualTo(before + 1);
    }

    @Test
    void isLetGoWhenItWasOnlyAuthorised() {
        var booking = aCapturedDeposit();

        var intent = paysOnceMore(salon, booking, CaptureMethod.MANUAL);

        awaitReturned(intent);
        assertThat(salon.intentsOf(booking))
                .filteredOn(each -> each.path("id").asString().equals(intent))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.path("status").asString()).isEqualTo("canceled"));
        assertThat(salon.keptOf(booking)).isEqualTo(1_500);
    }

    @Test
    void goesBackOnceHoweverOftenItIsHeardOfAndWhoeverDies() {
        var booking = aCapturedDeposit();
        FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);

        var intent = paysOnceMore(salon, booking, CaptureMethod.AUTOMATIC);
        FailPoints.awaitDeath();
        salon.atStripe("event").stream()
                .filter(event -> event.at("/data/object/id").asString("").equals(intent))
                .forEach(event ->
                        SharedTwin.twin().replay(salon.account(), event.path("id").asString()));

        awaitReturned(intent);
        assertThat(salon.atStripe("refund")).hasSize(1);
        assertThat(salon.keptOf(booking)).isEqualTo(1_500);
    }

    @Test
    void ofAnotherSalonIsNobodysBusinessHere() {
        var booking = aCapturedDeposit();
        var other = SalonAtWork.takingCards(port);

        var intent = paysOnceMore(other, booking, CaptureMethod.AUTOMATIC);
        await().atMost(20, SECONDS).until(() -> eventsInWork(intent) == 0);

        assertThat(other.atStripe("refund")).isEmpty();
        assertThat(salon.status(booking)).isEqualTo("CAPTURED");
    }

    private UUID aCapturedDeposit() {
        var booking = salon.holds(1_500);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
        return booking;
    }

    /** By an intent that names the payment and isn't its own. */
    private String paysOnceMore(SalonAtWork where, UUID booking, CaptureMethod capture) {
        var stripe =
                StripeClient.builder()
                        .setApiKey("sk_test_elsewhere")
                        .setApiBase(SharedTwin.twin().baseUrl())
                        .build();
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(2_000L)
                        .setCurrency("eur")
                        .addPaymentMethodType("card")
                        .setPaymentMethod("pm_card_visa")
                        .setCaptureMethod(capture)
                        .setConfirm(true)
                        .putMetadata("payment_id", salon.paymentOf(booking).at("/id"))
                        .putMetadata("booking_id", booking.toString())
                        .build();
        var options = RequestOptions.builder().setStripeAccount(where.account()).build();
        try {
            return stripe.v1().paymentIntents().create(params, options).getId();
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReturned(String intent) {
        await("returned")
                .atMost(20, SECONDS)
                .until(() ->
                        database.sql(
                                                "select count(*) from billing.stray_payment where intent = ? and returned_at is not null")
                                        .param(intent)
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    private long eventsInWork(String intent) {
        return database.sql(
                        """
                        select count(*) filter (where state = 'WAITING') + case when count(*) = 0 then 1 else 0 end
                        from billing.stripe_event where object = ?
                        """)
                .param(intent)
                .query(Long.class)
                .single();
    }
}
