package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.on;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import io.beautysalon.stripetwin.event.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A twin with a folder goes on where it was stopped. */
class RestartTests {

    @TempDir private Path folder;

    private TwinSession started() {
        return new TwinSession(StripeTwin.builder().retryFactor(3_000).state(folder));
    }

    @Test
    void knowsItsAccountsAndPaymentsAgain() throws StripeException {
        String account;
        String intent;
        try (var before = started()) {
            account = before.salonAccount();
            intent = before.anAuthorisedDeposit(account, 2_000).getId();
        }

        try (var after = started()) {
            assertThat(after.cardPayments(account)).isEqualTo("active");
            var captured = after.stripe.v1().paymentIntents().capture(intent, on(account));
            assertThat(captured.getStatus()).isEqualTo("succeeded");
        }
    }

    @Test
    void givesNoIdAwayTwice() throws StripeException {
        String account;
        String first;
        try (var before = started()) {
            account = before.salonAccount();
            first = before.aDeposit(account, 900).getId();
        }
        try (var after = started()) {
            assertThat(after.aDeposit(account, 900).getId()).isNotEqualTo(first);
        }
    }

    @Test
    void replaysAnAnswerOfItsFormerLife() throws StripeException {
        String account;
        String first;
        try (var before = started()) {
            account = before.salonAccount();
            first =
                    before.stripe
                            .v1()
                            .paymentIntents()
                            .create(deposit(900).build(), on(account, "key-1"))
                            .getId();
        }
        try (var after = started()) {
            var again =
                    after.stripe
                            .v1()
                            .paymentIntents()
                            .create(deposit(900).build(), on(account, "key-1"));
            assertThat(again.getId()).isEqualTo(first);
            assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                    .contains("true");
        }
    }

    @Test
    void letsHoldsExpireAndRefundsEndAndKeepsItsTime() throws StripeException {
        String account;
        String held;
        String refund;
        try (var before = started()) {
            before.twin.advance(Duration.ofDays(1));
            account = before.salonAccount();
            held = before.anAuthorisedDeposit(account, 2_000).getId();
            var paid = before.pay(account, before.aDeposit(account, 900), "pm_card_pendingRefund");
            before.stripe.v1().paymentIntents().capture(paid.getId(), on(account));
            refund =
                    before.stripe
                            .v1()
                            .refunds()
                            .create(
                                    RefundCreateParams.builder()
                                            .setPaymentIntent(paid.getId())
                                            .build(),
                                    on(account))
                            .getId();
        }
        try (var after = started()) {
            after.twin.advance(Duration.ofDays(8));
            assertThat(after.read(account, held).getStatus()).isEqualTo("canceled");
            assertThat(after.stripe.v1().refunds().retrieve(refund, on(account)).getStatus())
                    .isEqualTo("succeeded");
        }
    }

    @Test
    void deliversWhatNobodyHadTaken() throws StripeException {
        try (var listener = new Received()) {
            listener.willAnswer(500);
            try (var before = new TwinSession(StripeTwin.builder().state(folder))) {
                before.twin.deliver(Endpoint.Reach.CONNECTED, listener.url(), "whsec_x");
                before.aDeposit(before.salonAccount(), 900);
                await().atMost(5, SECONDS).until(() -> listener.all().size() == 1);
            }
            try (var after = started()) {
                await().atMost(5, SECONDS).until(() -> listener.all().size() == 2);
                assertThat(listener.of("payment_intent.created")).hasSize(2);
                assertThat(after.twin.truth().path("deliveries").size()).isEqualTo(1);
            }
        }
    }

    @Test
    void isOnDiskSoonAfterAChange() throws StripeException {
        try (var running = started()) {
            var account = running.salonAccount();
            await().atMost(5, SECONDS)
                    .until(() -> {
                        var file = folder.resolve("stripe-twin.json");
                        return Files.exists(file) && Files.readString(file).contains(account);
                    });
        }
    }
}
