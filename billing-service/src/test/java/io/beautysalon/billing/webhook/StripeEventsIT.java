package io.beautysalon.billing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.stripetwin.event.Signature;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of stored webhooks, and how they have one worked on again. */
@BillingTest
class StripeEventsIT {

    private static final String PATH = "/api/v1/operator/stripe-events";
    private static final String WORD = "{\"reason\": \"ticket 18\"}";

    private final SalonAtWork salon;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    StripeEventsIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    @Test
    void areListedByTheirStatePageByPage() {
        var events = List.of(ignored(), ignored(), ignored());
        events.forEach(event -> awaitState(event, "IGNORED"));

        var seen = new ArrayList<String>();
        var page = salon.asOperator().get(PATH + "?state=IGNORED&limit=2");
        while (!seen.containsAll(events)) {
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            assertThat(seen).doesNotHaveDuplicates();
            if (page.at("/nextCursor").isEmpty()) {
                break;
            }
            page =
                    salon.asOperator()
                            .get(PATH + "?state=IGNORED&limit=2&cursor=" + page.at("/nextCursor"));
        }

        assertThat(seen).containsSubsequence(events.reversed());
        var one = event(events.getFirst());
        assertThat(one.at("/type")).isEqualTo("pigeon.landed");
        assertThat(one.at("/account")).isEqualTo(salon.account());
        assertThat(one.text()).doesNotContain("livemode");
        assertThat(salon.asOperator().get(PATH).text()).doesNotContain(events.getFirst());
    }

    @Test
    void areWorkedOnAgainWhenTheirAccountHasBecomeOurs() {
        directory(
                "delete from billing.stripe_account_directory where (stripe_account, salon_id) = (?, ?)");
        var id = post("payment_intent.succeeded", "pi_1", salon.account());
        park(id);
        assertThat(replay(event(id)).slug()).isEqualTo("event-of-a-stranger");

        directory(
                "insert into billing.stripe_account_directory (stripe_account, salon_id) values (?, ?)");
        var seen = event(id);
        assertThat(replay(seen).status()).isEqualTo(200);

        awaitState(id, "DONE");
        var entry =
                salon.probe()
                        .await(
                                AuditRecorded.class,
                                fact ->
                                        fact.salonId().equals(salon.id)
                                                && fact.action().equals("stripe-event.replay"));
        assertThat(entry.after()).isEqualTo(id);
        assertThat(replay(seen).slug()).isEqualTo("stale");
    }

    @Test
    void areTheOperatorsBusinessOnly() {
        var id = ignored();
        awaitState(id, "IGNORED");
        var seen = event(id).header("ETag");
        var path = PATH + "/" + id + "/replay";

        assertThat(salon.asOwner().get(PATH).slug()).isEqualTo("scope-missing");
        assertThat(salon.asOwner().header("If-Match", seen).post(path, WORD).slug())
                .isEqualTo("scope-missing");
        assertThat(salon.asOperator().post(path, WORD).slug()).isEqualTo("if-match-required");
        assertThat(salon.asOperator().header("If-Match", seen).post(path, "{}").slug())
                .isEqualTo("invalid");
        assertThat(event("CONNECT.evt_missing").slug()).isEqualTo("not-found");
        assertThat(event("evt_1").slug()).isEqualTo("not-found");
        assertThat(event("ELSEWHERE.evt_1").slug()).isEqualTo("not-found");
    }

    private Api.Answer event(String id) {
        return salon.asOperator().get(PATH + "/" + id);
    }

    private Api.Answer replay(Api.Answer seen) {
        return salon.asOperator()
                .header("If-Match", seen.header("ETag"))
                .post(PATH + "/" + seen.at("/id") + "/replay", WORD);
    }

    private String ignored() {
        return post("pigeon.landed", "pg_1", salon.account());
    }

    private String post(String type, String object, String account) {
        var id = "evt_" + UUID.randomUUID();
        var body =
                """
                {"id":"%s","object":"event","type":"%s","account":"%s","livemode":false,"data":{"object":{"id":"%s"}}}\
                """
                        .formatted(id, type, account, object);
        var signature =
                Signature.header(body.getBytes(UTF_8), SharedTwin.CONNECT_SECRET, Instant.now());
        var answer =
                salon.api()
                        .anonymously()
                        .header("Stripe-Signature", signature)
                        .post("/webhooks/stripe/connect", body);
        assertThat(answer.status()).isEqualTo(200);
        return "CONNECT." + id;
    }

    /** As if it had waited its five minutes for an account to appear. */
    private void park(String id) {
        var aged =
                database.sql(
                                "update billing.stripe_event set received_at = now() - interval '6 minutes' where event_id = ?")
                        .param(id.substring("CONNECT.".length()))
                        .update();
        assertThat(aged).isEqualTo(1);
        awaitState(id, "PARKED");
        assertThat(salon.asOperator().get(PATH + "?limit=100").text()).contains(id);
    }

    private void directory(String change) {
        var changed = database.sql(change).param(salon.account()).param(salon.id).update();
        assertThat(changed).isEqualTo(1);
    }

    private void awaitState(String id, String state) {
        await().atMost(20, SECONDS).until(() -> event(id).at("/state"), state::equals);
    }
}
