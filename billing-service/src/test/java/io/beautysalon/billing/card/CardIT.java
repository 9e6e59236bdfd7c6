package io.beautysalon.billing.card;

import static io.beautysalon.billing.SalonAtWork.savingCard;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.billing.CardRemoved;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.CardSetupFailed;
import io.beautysalon.contracts.billing.CardSetupFailedCause;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards that clients let the salon keep, from the consent to the day they are taken off. */
@BillingTest
class CardIT {

    private static final String CONSENT = "{\"consentTextVersion\": \"2\", \"policyHash\": \"p\"}";

    private final SalonAtWork salon;
    private final CardWatch watch;
    private final UUID client = UUID.randomUUID();
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    CardIT(@LocalServerPort int port, @Autowired CardWatch watch) {
        this.watch = watch;
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void isPutOnFileForABookingWithTheEvidenceOfItsConsent() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        salon.asked(booking);
        var asked =
                salon.asGuestOf(booking)
                        .header("Client-Address", "192.0.2.7")
                        .get(salon.path("/bookings/" + booking + "/payment"));
        assertThat(asked.at("/ask")).isEqualTo("SETUP");
        assertThat(asked.at("/customerSession")).isNotEmpty();

        salon.givesCard(asked, "pm_card_visa");

        var saved = salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        assertThat(saved.clientId()).isEqualTo(client);
        var evidence =
                database.sql(
                                """
                                select consent_id, consent_text_version, consent_policy_hash, consent_ip, client_secret
                                from billing.card where id = ?
                                """)
                        .param(saved.cardId())
                        .query()
                        .singleRow();
        assertThat(evidence)
                .containsEntry("consent_id", saved.consentId())
                .containsEntry("consent_text_version", "1")
                .containsEntry("consent_policy_hash", "h")
                .containsEntry("consent_ip", "192.0.2.7")
                .containsEntry("client_secret", null);
        assertThat(salon.atStripe("customer"))
                .singleElement()
                .satisfies(customer ->
                        assertThat(customer.at("/metadata/client_id").asString())
                                .isEqualTo(client.toString()));
    }

    @Test
    void isAskedForAgainAfterADecline() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        var asked = salon.asked(booking);

        salon.givesCard(asked, "pm_card_visa_chargeDeclined");

        var failed =
                salon.probe()
                        .await(CardSetupFailed.class, fact -> fact.bookingId().equals(booking));
        assertThat(failed.cause()).isEqualTo(CardSetupFailedCause.DECLINED);
        salon.givesCard(salon.asked(booking), "pm_card_visa");
        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
    }

    @Test
    void isReadBackWhenNobodyHasHeardOfItForAQuarterOfAnHour() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        var asked = salon.asked(booking);
        SharedTwin.twin().arm(Fault.once(FaultKind.WEBHOOK_DROP, "*").times(20));
        salon.givesCard(asked, "pm_card_visa");
        watch.look();
        assertThat(salon.asked(booking).at("/ask")).isEqualTo("SETUP");

        var aged =
                database.sql(
                                "update billing.card set seen_at = now() - interval '16 minutes' where booking_id = ?")
                        .param(booking)
                        .update();
        assertThat(aged).isEqualTo(1);
        watch.look();

        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
    }

    @Test
    void isFollowedWhenTheClientsBankSendsANewOne() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        salon.givesCard(salon.asked(booking), "pm_card_visa");
        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        var method =
                database.sql("select stripe_method from billing.card where booking_id = ?")
                        .param(booking)
                        .query(String.class)
                        .single();

        SharedTwin.pull("cards/" + salon.account() + "/" + method, "{\"exp_year\": 2049}");

        await().atMost(20, SECONDS)
                .until(() ->
                        salon.asDesk()
                                .get(salon.path("/clients/" + client + "/cards"))
                                .text()
                                .contains("2049"));
    }

    @Test
    void isNoLongerAskedForWhenTheHoldEnds() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        salon.asked(booking);

        salon.expires(booking);

        await().atMost(20, SECONDS)
                .until(() ->
                        salon.atStripe("setup_intent").stream()
                                .allMatch(setup ->
                                        setup.path("status").asString().equals("canceled")));
        assertThat(salon.asked(booking).at("/ask")).isEqualTo("NONE");
    }

    @Test
    void isWaivedWhenTheAccountCannotCharge() {
        SharedTwin.twin()
                .arm(
                        Fault.once(FaultKind.REFUSE, "POST /v1/setup_intents")
                                .withCode("testmode_charges_only"));

        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));

        var waived =
                salon.probe().await(PaymentWaived.class, fact -> booking.equals(fact.bookingId()));
        assertThat(waived.cause()).isEqualTo(WaivedCause.ACCOUNT_INACTIVE);
    }

    @Test
    void isMadeOnceWhenTheServiceDiesBetweenCallAndCommit() {
        FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);

        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));

        salon.asked(booking);
        assertThat(FailPoints.hasDied()).isTrue();
        assertThat(salon.atStripe("customer")).hasSize(1);
        assertThat(salon.atStripe("setup_intent")).hasSize(1);
    }

    @Test
    void isFoundByItsWebhookWhenOurOwnAnswerIsLate() {
        SharedTwin.twin().arm(Fault.once(FaultKind.DROP_AFTER, "POST /v1/setup_intents"));

        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));

        salon.givesCard(salon.asked(booking), "pm_card_visa");
        salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        assertThat(salon.atStripe("setup_intent")).hasSize(1);
    }

    @Nested
    class AtTheDesk {

        @Test
        void isAskedForListedAndTakenOffAgain() {
            var card = aCardGivenAtTheDesk();

            var list = salon.asDesk().get(cards());
            assertThat(list.at("/items/0/id")).isEqualTo(card);
            assertThat(list.at("/items/0/brand")).isEqualTo("visa");
            assertThat(list.at("/items/0/last4")).isEqualTo("4242");
            assertThat(list.text()).doesNotContain("pm_", "cus_");

            assertThat(salon.asDesk().send("DELETE", cards() + "/" + card, null).status())
                    .isEqualTo(204);

            var removed =
                    salon.probe()
                            .await(
                                    CardRemoved.class,
                                    fact -> fact.cardId().toString().equals(card));
            assertThat(removed.cause()).isEqualTo(CardRemovedCause.DESK);
            salon.probe()
                    .await(
                            AuditRecorded.class,
                            entry ->
                                    entry.action().equals("card.remove")
                                            && entry.objectId().toString().equals(card));
            assertThat(salon.asDesk().get(cards()).json().path("items").size()).isZero();
            assertThat(salon.asDesk().send("DELETE", cards() + "/" + card, null).slug())
                    .isEqualTo("not-found");
            await().atMost(20, SECONDS)
                    .until(() ->
                            salon.atStripe("payment_method").stream()
                                    .noneMatch(method ->
                                            method.path("customer")
                                                    .asString("")
                                                    .startsWith("cus_")));
        }

        @Test
        void isAskedForOnceForOneKey() {
            var desk = salon.asDesk().header("Idempotency-Key", "card-1");
            var first = desk.post(setups(), CONSENT);

            var again = desk.post(setups(), CONSENT);

            assertThat(again.status()).isEqualTo(202);
            assertThat(again.at("/id")).isEqualTo(first.at("/id"));
            assertThat(again.text()).doesNotContain("_secret_");
        }

        @Test
        void needsAScopeAKeyAConsentAndAnActiveAccount() {
            assertThat(salon.asDesk().post(setups(), CONSENT).slug()).isEqualTo("header-missing");
            assertThat(salon.asDeskOnce().post(setups(), "{}").slug()).isEqualTo("invalid");
            assertThat(salon.asDeskOnce().post(setups(), "{}").pointers())
                    .containsExactly("/consentTextVersion");
            assertThat(
                            salon.asOwner()
                                    .header("Idempotency-Key", "k")
                                    .post(setups(), CONSENT)
                                    .slug())
                    .isEqualTo("scope-missing");
            assertThat(salon.asUser(UUID.randomUUID()).get(cards()).slug()).isEqualTo("not-found");
            SharedTwin.twin().setCardPayments(salon.account(), "restricted");
            await().atMost(20, SECONDS)
                    .until(() ->
                            salon.asDeskOnce()
                                    .post(setups(), CONSENT)
                                    .slug()
                                    .equals("payment-account-inactive"));
        }

        @Test
        void isNobodyElses() {
            var card = aCardGivenAtTheDesk();
            var other = salon.path("/clients/" + UUID.randomUUID());

            assertThat(salon.asDesk().get(other + "/cards").json().path("items").size()).isZero();
            assertThat(salon.asDesk().get(other + "/card-setups/" + card).slug())
                    .isEqualTo("not-found");
            assertThat(salon.asDesk().send("DELETE", other + "/cards/" + card, null).slug())
                    .isEqualTo("not-found");
        }
    }

    @Test
    void isSeenAndTakenOffByItsOwner() {
        var booking = salon.holdsFor(client, savingCard(CollectMode.SAVE_CARD, 0));
        salon.givesCard(salon.asked(booking), "pm_card_visa");
        var saved = salon.probe().await(CardSaved.class, fact -> booking.equals(fact.bookingId()));
        var mine = salon.path("/me/cards");
        assertThat(salon.asUser(salon.owner).get(mine).at("/items/0/id"))
                .isEqualTo(saved.cardId().toString());
        assertThat(salon.asUser(UUID.randomUUID()).get(mine).json().path("items").size()).isZero();
        assertThat(
                        salon.asUser(UUID.randomUUID())
                                .send("DELETE", mine + "/" + saved.cardId(), null)
                                .slug())
                .isEqualTo("not-found");

        assertThat(
                        salon.asUser(salon.owner)
                                .send("DELETE", mine + "/" + saved.cardId(), null)
                                .status())
                .isEqualTo(204);

        salon.probe()
                .await(
                        CardRemoved.class,
                        fact ->
                                fact.cardId().equals(saved.cardId())
                                        && fact.cause() == CardRemovedCause.CLIENT);
    }

    private String aCardGivenAtTheDesk() {
        var answer = salon.asDeskOnce().post(setups(), CONSENT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var setup = answer.header("Location");
        await().atMost(20, SECONDS)
                .until(() -> salon.asDesk().get(setup).at("/state").equals("AWAITING_CLIENT"));
        Api.Answer form = salon.asDesk().get(setup);
        assertThat(form.header("Cache-Control")).contains("no-store");
        salon.givesCard(form, "pm_card_visa");
        await().atMost(20, SECONDS)
                .until(() -> salon.asDesk().get(setup).at("/state").equals("SAVED"));
        assertThat(salon.asDesk().get(setup).text()).doesNotContain("_secret_");
        return answer.at("/id");
    }

    private String setups() {
        return salon.path("/clients/" + client + "/card-setups");
    }

    private String cards() {
        return salon.path("/clients/" + client + "/cards");
    }
}
