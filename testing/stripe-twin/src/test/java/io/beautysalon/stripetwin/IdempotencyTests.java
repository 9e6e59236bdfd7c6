package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.merchant;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stripe's idempotency of v1 POSTs, rule by rule, and where v2 differs. */
class IdempotencyTests {

    private static final String CREATE = "POST /v1/payment_intents";

    private final TwinSession session = new TwinSession();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void givesTheFirstAnswerAgain() throws Exception {
        var first = session.stripe.v1().paymentIntents().create(deposit(900).build(), keyed("k-1"));
        var again = session.stripe.v1().paymentIntents().create(deposit(900).build(), keyed("k-1"));

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().body()).isEqualTo(first.getLastResponse().body());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() throws Exception {
        session.stripe.v1().paymentIntents().create(deposit(900).build(), keyed("k-1"));

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() ->
                        session.stripe
                                .v1()
                                .paymentIntents()
                                .create(deposit(901).build(), keyed("k-1")))
                .withMessageContaining("same parameters");
    }

    @Test
    void answers409WhileTheKeyIsInUse() {
        session.twin.arm(Fault.once(FaultKind.DELAY, CREATE).lasting(Duration.ofMillis(500)));
        var slow = CompletableFuture.supplyAsync(() -> create(keyed("k-1")));
        await().atMost(Duration.ofSeconds(5)).until(() -> session.twin.keysInUse() == 1);

        var refused = refusal(keyed("k-1"));

        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getCode()).isEqualTo("idempotency_key_in_use");
        assertThat(slow.join()).isEqualTo(create(keyed("k-1")));
    }

    @Test
    void keepsADecline() throws Exception {
        var declined =
                deposit(900)
                        .setConfirm(true)
                        .setPaymentMethod("pm_card_visa_chargeDeclined")
                        .build();
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() ->
                            session.stripe.v1().paymentIntents().create(declined, keyed("k-1")));
        }
        assertThat(session.stripe.v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void keepsA500() throws Exception {
        session.twin.arm(Fault.once(FaultKind.ERROR_BEFORE, CREATE));

        for (int i = 0; i < 2; i++) {
            assertThat(refusal(keyed("k-1")).getStatusCode()).isEqualTo(500);
        }
        assertThat(session.stripe.v1().paymentIntents().list().getData()).isEmpty();
    }

    @Test
    void keepsNothingOfARequestThatCouldNotBeRead() throws Exception {
        var unreadable = PaymentIntentCreateParams.builder().setCurrency("eur").build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        session.stripe.v1().paymentIntents().create(unreadable, keyed("k-1")));

        assertThat(create(keyed("k-1"))).startsWith("pi_");
    }

    @Test
    void keepsNothingOf429And409() {
        session.twin.arm(Fault.once(FaultKind.RATE_LIMIT, CREATE));
        session.twin.arm(Fault.once(FaultKind.CONFLICT, CREATE).sayingRetry(true));

        assertThat(refusal(keyed("k-1")).getStatusCode()).isEqualTo(429);
        assertThat(refusal(keyed("k-1")).getStatusCode()).isEqualTo(409);
        assertThat(create(keyed("k-1"))).startsWith("pi_");
    }

    @Test
    void forgetsAKeyAfterADay() {
        var first = create(keyed("k-1"));

        session.twin.advance(Duration.ofHours(24));

        assertThat(create(keyed("k-1"))).isNotEqualTo(first);
    }

    @Test
    void remembersAKeyForTwentyThreeHours() {
        var first = create(keyed("k-1"));

        session.twin.advance(Duration.ofHours(23));

        assertThat(create(keyed("k-1"))).isEqualTo(first);
    }

    @Test
    void keepsKeysApartByAccount() throws Exception {
        var account = session.salonAccount();

        var ours = create(keyed("k-1"));
        var theirs = create(on(account, "k-1"));

        assertThat(theirs).isNotEqualTo(ours);
    }

    @Test
    void keepsTheRefusalOfAnObjectsState() throws Exception {
        var intent = session.stripe.v1().paymentIntents().create(deposit(900).build());
        var capture = PaymentIntentCaptureParams.builder().build();
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            session.stripe
                                    .v1()
                                    .paymentIntents()
                                    .capture(intent.getId(), capture, keyed("k-2")))
                    .withMessageContaining("requires_payment_method");
        }
    }

    @Test
    void runsFailedV2WorkAgainUnderItsKey() throws Exception {
        session.twin.arm(Fault.once(FaultKind.ERROR_BEFORE, "POST /v2/core/accounts"));
        var accounts = session.stripe.v2().core().accounts();
        assertThatExceptionOfType(StripeException.class)
                .isThrownBy(() -> accounts.create(merchant(), keyed("k-1")));

        var created = accounts.create(merchant(), keyed("k-1"));

        assertThat(accounts.create(merchant(), keyed("k-1")).getId()).isEqualTo(created.getId());
    }

    private String create(RequestOptions options) {
        try {
            return session.stripe
                    .v1()
                    .paymentIntents()
                    .create(deposit(900).build(), options)
                    .getId();
        } catch (StripeException e) {
            throw new CompletionException(e);
        }
    }

    private StripeException refusal(RequestOptions options) {
        try {
            create(options);
            return null;
        } catch (CompletionException e) {
            return (StripeException) e.getCause();
        }
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
