package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.on;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a booking does with Stripe, from the salon's account to the refund. */
class MainJobTests {

    private static final String SECRET = "whsec_of_the_suite";

    private final TwinSession session = new TwinSession();
    private final Received received = new Received();
    private String account;

    @BeforeEach
    void connectASalon() throws Exception {
        session.twin.deliver(Reach.CONNECTED, received.url(), SECRET);
        account = session.salonAccount();
    }

    @AfterEach
    void close() {
        received.close();
        session.close();
    }

    @Test
    void authorisesADepositInTheBrowserAndCapturesIt() throws Exception {
        var deposit = session.aDeposit(account, 2_500);
        assertThat(deposit.getStatus()).isEqualTo("requires_payment_method");

        var paid = session.payInBrowser(account, deposit, "pm_card_visa");
        assertThat(paid.getStatus()).isEqualTo("requires_capture");
        assertThat(paid.getAmountCapturable()).isEqualTo(2_500);

        var captured = session.stripe.v1().paymentIntents().capture(deposit.getId(), on(account));
        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(2_500);
    }

    @Test
    void tellsOfTheAuthorisationByASignedWebhook() throws Exception {
        var deposit = session.anAuthorisedDeposit(account, 2_500);

        await().atMost(5, SECONDS)
                .until(() -> received.of("payment_intent.amount_capturable_updated").size() == 1);
        var webhook = received.of("payment_intent.amount_capturable_updated").getFirst();
        Event event = Webhook.constructEvent(webhook.body(), webhook.signature(), SECRET);
        assertThat(event.getAccount()).isEqualTo(account);
        var told = (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(deposit.getId());
        assertThat(told.getStatus()).isEqualTo("requires_capture");
        assertThat(told.getMetadata()).containsEntry("booking", "b-1");
    }

    @Test
    void givesAnAuthorisationBackWithoutTakingAnything() throws Exception {
        var deposit = session.anAuthorisedDeposit(account, 2_500);

        var cancelled = session.stripe.v1().paymentIntents().cancel(deposit.getId(), on(account));

        assertThat(cancelled.getStatus()).isEqualTo("canceled");
        assertThat(cancelled.getAmountReceived()).isZero();
    }

    @Test
    void refundsPartOfWhatWasCaptured() throws Exception {
        var deposit = session.anAuthorisedDeposit(account, 2_500);
        var capture = PaymentIntentCaptureParams.builder().setAmountToCapture(2_000L).build();
        session.stripe.v1().paymentIntents().capture(deposit.getId(), capture, on(account));

        var refund =
                session.stripe
                        .v1()
                        .refunds()
                        .create(
                                RefundCreateParams.builder()
                                        .setPaymentIntent(deposit.getId())
                                        .setAmount(500L)
                                        .build(),
                                on(account));

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        await().atMost(5, SECONDS).until(() -> received.of("charge.refunded").size() == 1);
    }
}
