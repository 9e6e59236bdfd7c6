package io.beautysalon.billing.payment;

import static io.beautysalon.testsupport.statements.SaidToTheDatabase.statements;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.stripetwin.event.Signature;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements the hot paths take, however much there is already. */
@BillingTest
class StatementsIT {

    private static final String REQUESTS = "tomcat-handler";

    private final SalonAtWork salon;

    StatementsIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @Test
    void aWebhookIsStoredByOne() {
        webhook(); // the first one of a process reads what it needs for all others

        assertThat(statements(REQUESTS, this::webhook)).hasSize(1);
    }

    @Test
    void whatIsAskedIsShownByTheSameNumberHoweverManyPaymentsThereAre() {
        var one = salon.holds(1_500);
        salon.asked(one);
        var first = statements(REQUESTS, () -> salon.asked(one));
        for (int i = 0; i < 5; i++) {
            salon.asked(salon.holds(1_500));
        }

        assertThat(statements(REQUESTS, () -> salon.asked(one))).hasSameSizeAs(first);
        assertThat(first).as(String.join("\n", first)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theListOfPaymentsTakesTheSameNumberForOneAndForSix() {
        salon.asked(salon.holds(1_500));
        var one = statements(REQUESTS, this::list);
        for (int i = 0; i < 5; i++) {
            salon.asked(salon.holds(1_500));
        }

        assertThat(statements(REQUESTS, this::list)).hasSameSizeAs(one);
        assertThat(one).as(String.join("\n", one)).hasSizeLessThanOrEqualTo(2);
    }

    private void list() {
        assertThat(salon.asDesk().get(salon.path("/payments")).status()).isEqualTo(200);
    }

    private void webhook() {
        var body =
                """
                {"id":"evt_%s","type":"pigeon.landed","account":"%s","livemode":false}\
                """
                        .formatted(UUID.randomUUID(), salon.account());
        var signature =
                Signature.header(body.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, Instant.now());
        var answer =
                salon.api()
                        .anonymously()
                        .header("Stripe-Signature", signature)
                        .post("/webhooks/stripe/connect", body);
        assertThat(answer.status()).isEqualTo(200);
    }
}
