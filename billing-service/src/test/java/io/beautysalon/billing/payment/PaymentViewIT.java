package io.beautysalon.billing.payment;

import static io.beautysalon.billing.SalonAtWork.collect;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may see what is asked for a booking, and how long they wait for it. */
@BillingTest
class PaymentViewIT {

    private final SalonAtWork salon;

    PaymentViewIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void isShownToTheGuestTheOwnerAndTheDesk() {
        var booking = salon.holds(1_500);
        salon.asked(booking);
        var path = path(booking);

        assertThat(salon.asGuestOf(booking).get(path).status()).isEqualTo(200);
        assertThat(salon.asUser(salon.owner).get(path).status()).isEqualTo(200);
        assertThat(salon.asOwner().get(path).status()).isEqualTo(200);
    }

    @Test
    void doesNotExistForAnybodyElse() {
        var booking = salon.holds(1_500);
        salon.asked(booking);
        var stranger =
                EdgeTokens.of("billing")
                        .member(UUID.randomUUID(), salon.owner, Scope.PAYMENTS_READ);

        assertThat(salon.asGuestOf(UUID.randomUUID()).get(path(booking)).slug())
                .isEqualTo("not-found");
        assertThat(salon.asUser(UUID.randomUUID()).get(path(booking)).slug())
                .isEqualTo("not-found");
        assertThat(salon.api().with(stranger).get(path(booking)).slug()).isEqualTo("not-found");
        assertThat(
                        salon.api()
                                .with(EdgeTokens.of("billing").visitor(salon.id, UUID.randomUUID()))
                                .get(path(booking))
                                .slug())
                .isEqualTo("not-signed-in");
        assertThat(salon.asOwner().get(path(UUID.randomUUID())).slug()).isEqualTo("not-found");
    }

    @Test
    void saysWhenToAskAgainWhileItIsPrepared() {
        SharedTwin.twin()
                .arm(
                        Fault.once(FaultKind.DELAY, "POST /v1/payment_intents")
                                .lasting(Duration.ofMillis(1_500)));
        var booking = salon.holds(1_500);

        var early = salon.asGuestOf(booking).get(path(booking));

        assertThat(early.slug()).isEqualTo("not-found");
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(salon.asked(booking).at("/ask")).isEqualTo("PAYMENT");
    }

    @Test
    void waitsUntilItHasChanged() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        var current = salon.asGuestOf(booking).header("If-None-Match", asked.header("ETag"));
        assertThat(current.get(path(booking)).status()).isEqualTo(304);

        var change = CompletableFuture.supplyAsync(() -> current.get(path(booking) + "?wait=8"));
        salon.pays(asked, "pm_card_visa");

        assertThat(change.join().at("/status")).isEqualTo("AUTHORIZED");
        assertThat(change.join().at("/clientSecret")).isEmpty();
    }

    @Test
    void showsThatTheClientHasToAct() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        salon.pays(asked, "pm_card_threeDSecure2Required");
        salon.awaitStatus(booking, "ACTION_REQUIRED");
        var intent = asked.at("/clientSecret").replaceFirst("_secret_.*", "");

        SharedTwin.twin().authenticate(salon.account(), intent, true);

        salon.awaitStatus(booking, "AUTHORIZED");
    }

    @Test
    void asksForNothingWhenNothingWasAgreed() {
        var booking = UUID.randomUUID();
        salon.probe().publish(salon.held(booking, collect(CollectMode.NONE, 0)));

        var asked = salon.asked(booking);

        assertThat(asked.at("/ask")).isEqualTo("NONE");
        assertThat(asked.at("/paymentId")).isEmpty();
    }

    @Test
    void waitsEightSecondsAtMost() {
        var before = Instant.now();

        assertThat(salon.asOwner().get(path(UUID.randomUUID()) + "?wait=9").slug())
                .isEqualTo("parameter-unreadable");
        assertThat(salon.asOwner().get(path(UUID.randomUUID()) + "?wait=-1").slug())
                .isEqualTo("parameter-unreadable");
        assertThat(salon.asOwner().get(path(UUID.randomUUID()) + "?wait=soon").slug())
                .isEqualTo("parameter-unreadable");
        assertThat(salon.asOwner().get(salon.path("/bookings/soon/payment")).slug())
                .isEqualTo("not-found");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void isDocumentedWithEverythingThatCanGoWrong() {
        Api.Answer document = salon.api().anonymously().get("/v3/api-docs");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text())
                .contains(
                        "/payment-account",
                        "/bookings/{bookingId}/payment",
                        "/webhooks/stripe/{endpoint}");
        assertThat(document.at("/openapi")).startsWith("3.1");
    }

    private String path(UUID booking) {
        return salon.path("/bookings/" + booking + "/payment");
    }
}
