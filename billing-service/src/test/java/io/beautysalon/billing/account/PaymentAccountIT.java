package io.beautysalon.billing.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentAccountState;
import io.beautysalon.stripetwin.event.Signature;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A salon gets its account at Stripe, and the other services hear whether it can be paid by card.
 */
@BillingTest
class PaymentAccountIT {

    private final int port;

    PaymentAccountIT(@LocalServerPort int port) {
        this.port = port;
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void becomesActiveByAThinEvent() {
        var salon = new SalonAtWork(port).registered();
        assertThat(salon.asOwner().get(salon.path("/payment-account")).at("/state"))
                .isEqualTo("NONE");

        var opened = salon.opensItsPaymentAccount();

        assertThat(opened.status()).isEqualTo(202);
        assertThat(opened.at("/state")).isEqualTo("PENDING");
        var active =
                salon.probe()
                        .await(
                                PaymentAccountChanged.class,
                                fact -> fact.salonId().equals(salon.id) && fact.canCharge());
        assertThat(active.state()).isEqualTo(PaymentAccountState.ACTIVE);
        var shown = salon.asOwner().get(salon.path("/payment-account"));
        assertThat(shown.at("/canCharge")).isEqualTo("true");
        assertThat(shown.at("/stripeAccount")).startsWith("acct_");
        salon.probe()
                .await(
                        AuditRecorded.class,
                        entry ->
                                entry.salonId().equals(salon.id)
                                        && entry.action().equals("payment-account.open"));
    }

    @Test
    void followsStripesReview() {
        var salon = SalonAtWork.takingCards(port);

        SharedTwin.twin().setCardPayments(salon.account(), "restricted");

        salon.probe()
                .await(
                        PaymentAccountChanged.class,
                        fact ->
                                fact.salonId().equals(salon.id)
                                        && fact.state() == PaymentAccountState.RESTRICTED);
        SharedTwin.twin().setCardPayments(salon.account(), "active");
        await().atMost(20, SECONDS)
                .until(() ->
                        salon.asOwner()
                                .get(salon.path("/payment-account"))
                                .at("/state")
                                .equals("ACTIVE"));
    }

    @Test
    void isNotChargedWhileItSettlesInAnotherCurrencyThanTheSalons() {
        var salon = SalonAtWork.takingCards(port);

        SharedTwin.pull("accounts/" + salon.account(), "{\"currency\": \"usd\"}");

        salon.probe()
                .await(
                        PaymentAccountChanged.class,
                        fact ->
                                fact.salonId().equals(salon.id)
                                        && fact.state() == PaymentAccountState.RESTRICTED);
        var shown = salon.asOwner().get(salon.path("/payment-account"));
        assertThat(shown.at("/canCharge")).isEqualTo("false");
        assertThat(shown.at("/restriction")).isEqualTo("SETTLEMENT_CURRENCY");

        SharedTwin.pull("accounts/" + salon.account(), "{\"currency\": \"eur\"}");
        await().atMost(20, SECONDS)
                .until(() ->
                        salon.asOwner()
                                .get(salon.path("/payment-account"))
                                .at("/canCharge")
                                .equals("true"));
    }

    @Test
    void isMadeOnceForOneKey() {
        var salon = new SalonAtWork(port).registered();
        var owner = salon.asOwner().header("Idempotency-Key", "open-1");
        owner.post(salon.path("/payment-account"), "{}");

        var again = owner.post(salon.path("/payment-account"), "{}");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void isMadeOnceForOneSalon() {
        var salon = SalonAtWork.takingCards(port);

        assertThat(salon.opensItsPaymentAccount().slug()).isEqualTo("payment-account-exists");
    }

    @Test
    void isMadeOnceWhenTheAnswerNeverComes() {
        SharedTwin.twin().arm(Fault.once(FaultKind.DROP_AFTER, "POST /v2/core/accounts"));

        var salon = SalonAtWork.takingCards(port);

        assertThat(salon.account()).startsWith("acct_");
        assertThat(accountsAtStripe(salon)).containsExactly(salon.account());
    }

    @Test
    void becomesActiveOnceAlthoughTheServiceDiesBetweenStripesAnswerAndItsCommit() {
        var salon = new SalonAtWork(port).registered();
        FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);

        salon.opensItsPaymentAccount();

        FailPoints.awaitDeath();
        var made = accountsAtStripe(salon);
        assertThat(made).hasSize(1);
        await("the thin event of an account that nobody knows here")
                .atMost(10, SECONDS)
                .until(() -> statesOfEvents(made.getFirst()), List.of("WAITING")::equals);
        assertThat(salon.asOwner().get(salon.path("/payment-account")).at("/stripeAccount"))
                .isEmpty();

        salon.probe()
                .await(
                        PaymentAccountChanged.class,
                        fact -> fact.salonId().equals(salon.id) && fact.canCharge());
        var shown = salon.asOwner().get(salon.path("/payment-account"));
        assertThat(shown.at("/state")).isEqualTo("ACTIVE");
        assertThat(shown.at("/stripeAccount")).isEqualTo(made.getFirst());
        assertThat(accountsAtStripe(salon)).isEqualTo(made);
        await().atMost(10, SECONDS)
                .until(() -> statesOfEvents(made.getFirst()), List.of("DONE")::equals);
    }

    @Test
    void canBeAskedForAgainAfterStripeHasRefused() {
        var salon = new SalonAtWork(port);
        salon.probe().publish(salon.registration("XX"));
        await().atMost(20, SECONDS)
                .until(() -> salon.asOwner().get(salon.path("/payment-account")).status() == 200);

        salon.opensItsPaymentAccount();

        salon.probe()
                .await(
                        PaymentAccountChanged.class,
                        fact ->
                                fact.salonId().equals(salon.id)
                                        && fact.state() == PaymentAccountState.NONE);
    }

    @Test
    void isCompletedOnAPageOfStripe() {
        var salon = SalonAtWork.takingCards(port);

        var link = salon.asksForAnOnboardingLink("key-1");

        assertThat(link.status()).isEqualTo(200);
        assertThat(link.at("/url")).contains(salon.account());
        assertThat(link.header("Cache-Control")).contains("no-store");
        assertThat(salon.asksForAnOnboardingLink("key-1").at("/url")).isEqualTo(link.at("/url"));
        assertThat(salon.asksForAnOnboardingLink("key-2").at("/url")).isNotEqualTo(link.at("/url"));
        var withoutKey =
                salon.asOwner().post(salon.path("/payment-account/onboarding-links"), "{}");
        assertThat(withoutKey.slug()).isEqualTo("header-missing");
        var early = new SalonAtWork(port).registered();
        assertThat(early.asksForAnOnboardingLink("key-1").slug())
                .isEqualTo("payment-account-missing");
    }

    @Test
    void saysWhenStripeDoesNotAnswer() {
        var salon = SalonAtWork.takingCards(port);
        SharedTwin.twin().arm(Fault.once(FaultKind.ERROR_BEFORE, "POST /v2/core/account_links"));

        var link = salon.asksForAnOnboardingLink("key-1");

        assertThat(link.slug()).isEqualTo("unavailable");
        assertThat(link.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void stopsTakingCardsWhenTheSalonCutsTheTie() {
        var salon = SalonAtWork.takingCards(port);
        var event =
                """
                {"id":"evt_%s","type":"account.application.deauthorized","account":"%s","livemode":false}\
                """
                        .formatted(UUID.randomUUID(), salon.account());
        var signature =
                Signature.header(event.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, Instant.now());

        salon.api()
                .anonymously()
                .header("Stripe-Signature", signature)
                .post("/webhooks/stripe/connect", event);

        salon.probe()
                .await(
                        PaymentAccountChanged.class,
                        fact ->
                                fact.salonId().equals(salon.id)
                                        && fact.state() == PaymentAccountState.DEAUTHORIZED);
    }

    @Test
    void isTheOwnersBusinessOnly() {
        var salon = new SalonAtWork(port).registered();
        var path = salon.path("/payment-account");
        var tokens = EdgeTokens.of("billing");

        assertThat(salon.api().anonymously().get(path).slug()).isEqualTo("not-signed-in");
        assertThat(salon.asUser(UUID.randomUUID()).get(path).slug()).isEqualTo("not-found");
        var stranger = tokens.member(UUID.randomUUID(), salon.owner, Scope.BILLING_MANAGE);
        assertThat(salon.api().with(stranger).get(path).slug()).isEqualTo("not-found");
        var withoutSecondFactor =
                tokens.mint(
                        ActorKind.MEMBER,
                        salon.owner.toString(),
                        salon.id,
                        claims -> claims.claim("scopes", Map.of("*", List.of("billing:manage"))));
        assertThat(
                        salon.api()
                                .with(withoutSecondFactor)
                                .header("Idempotency-Key", "k")
                                .post(path, "{}")
                                .slug())
                .isEqualTo("second-factor-needed");
        assertThat(salon.asOwner().post(path, "{}").slug()).isEqualTo("header-missing");
        assertThat(
                        salon.asOwner()
                                .header("Idempotency-Key", "k")
                                .post(path, "{\"iban\":\"x\"}")
                                .slug())
                .isEqualTo("body-unreadable");
    }

    @Test
    void isNotReadyBeforeTheSalonIsKnown() {
        var salon = new SalonAtWork(port);

        assertThat(salon.asOwner().get(salon.path("/payment-account")).slug())
                .isEqualTo("not-ready");
        assertThat(salon.opensItsPaymentAccount().slug()).isEqualTo("not-ready");
    }

    private static List<String> accountsAtStripe(SalonAtWork salon) {
        return SharedTwin.twin()
                .truth()
                .path("accounts")
                .path("platform")
                .path("v2.core.account")
                .valueStream()
                .filter(account ->
                        account.at("/metadata/salon_id").asString("").equals(salon.id.toString()))
                .map(account -> account.path("id").asString())
                .toList();
    }

    private static List<String> statesOfEvents(String account) {
        return JdbcClient.create(SharedInfrastructure.get().administrator())
                .sql(
                        """
                        select state from billing.stripe_event where account = ? and type like '%capability_status_updated'
                        """)
                .param(account)
                .query(String.class)
                .list();
    }
}
