package io.beautysalon.billing.operation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of calls to Stripe that nobody else can end, and what their word does. */
@BillingTest
class OperatorIT {

    private static final String PATH = "/api/v1/operator/operations";
    private static final String WORD = "{\"reason\": \"ticket 17\"}";
    private static final String INTENTS = "POST /v1/payment_intents";

    private final int port;
    private final SalonAtWork salon;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    OperatorIT(@LocalServerPort int port) {
        this.port = port;
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void seeWhatIsStuckInAnySalonPageByPage() {
        var other = SalonAtWork.takingCards(port);
        var mine = aRefusedAsk(salon);
        var theirs = aRefusedAsk(other);

        var seen = new ArrayList<String>();
        var page = salon.asOperator().get(PATH + "?limit=1");
        seen.add(page.at("/items/0/id"));
        while (!page.at("/nextCursor").isEmpty()) {
            page = salon.asOperator().get(PATH + "?limit=1&cursor=" + page.at("/nextCursor"));
            seen.add(page.at("/items/0/id"));
        }

        assertThat(seen).contains(mine, theirs).doesNotHaveDuplicates().isSorted();
        var one = operation(mine);
        assertThat(one.at("/salonId")).isEqualTo(salon.id.toString());
        assertThat(one.at("/verb")).isEqualTo("CREATE_INTENT");
        assertThat(one.at("/status")).isEqualTo("FAILED");
        assertThat(one.at("/stuck")).isEqualTo("true");
        assertThat(one.at("/note")).isEqualTo("parameter_unknown");
        assertThat(one.text()).doesNotContain("metadata");
        assertThat(salon.asOperator().get(PATH + "?state=PENDING").text()).doesNotContain(mine);
    }

    @Test
    void haveAnAskSentAgainUnderItsOwnKey() {
        SharedTwin.twin().arm(Fault.once(FaultKind.REFUSE, INTENTS).withCode("parameter_unknown"));
        var booking = salon.holds(1_500);
        var id = stuckOf(salon);
        var seen = operation(id);

        var retried = word(seen, "retry");

        assertThat(retried.status()).as(retried.text()).isEqualTo(200);
        salon.awaitStatus(booking, "AWAITING_CLIENT");
        assertThat(salon.intentsOf(booking))
                .singleElement()
                .satisfies(intent ->
                        assertThat(intent.at("/metadata/operation_id").asString()).isEqualTo(id));
        assertThat(word(seen, "retry").slug()).isEqualTo("stale");
        assertThat(word(operation(id), "retry").slug()).isEqualTo("operation-not-stuck");
        var entry =
                salon.probe()
                        .await(
                                AuditRecorded.class,
                                fact ->
                                        fact.salonId().equals(salon.id)
                                                && fact.action().equals("operation.retry"));
        assertThat(entry.actor().kind()).isEqualTo(ActorKind.OPERATOR);
        assertThat(entry.reason()).isEqualTo("ticket 17");
    }

    @Test
    void endAnAskThatNeverHappened() {
        FailPoints.dieAt(FailPoints.Point.BEFORE_CALL);
        var booking = salon.holds(1_500);
        FailPoints.awaitDeath();
        var id = inDoubt(booking);

        var resolved = word(operation(id), "resolve");

        assertThat(resolved.at("/status")).isEqualTo("FAILED");
        assertThat(resolved.at("/stuck")).isEqualTo("false");
        assertThat(salon.status(booking)).isEqualTo("FAILED");
        assertThat(salon.intentsOf(booking)).isEmpty();
        salon.probe()
                .await(
                        AuditRecorded.class,
                        fact ->
                                fact.salonId().equals(salon.id)
                                        && fact.action().equals("operation.resolve"));
    }

    @Test
    void endAsDoneWhatHasHappenedAfterAll() {
        FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);
        var booking = salon.holds(1_500);
        FailPoints.awaitDeath();
        var id = inDoubt(booking);

        assertThat(word(operation(id), "resolve").at("/status")).isEqualTo("SUCCEEDED");

        assertThat(salon.asked(booking).at("/clientSecret")).isNotEmpty();
        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    @Test
    void haveAStepTriedAnewOnceItsReasonIsGone() {
        var booking = salon.holds(1_500);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        SharedTwin.twin()
                .arm(
                        Fault.once(FaultKind.REFUSE, "POST /v1/payment_intents/*/capture")
                                .withCode("parameter_unknown")
                                .times(3));
        salon.confirms(booking);
        var id = stuckOf(salon);
        assertThat(word(operation(id), "retry").slug()).isEqualTo("operation-not-retried");

        assertThat(word(operation(id), "resolve").status()).isEqualTo(200);

        salon.awaitStatus(booking, "CAPTURED");
        assertThat(salon.keptOf(booking)).isEqualTo(1_500);
    }

    @Test
    void areAskedForASecondFactorAReasonAndWhatTheySaw() {
        var id = aRefusedAsk(salon);
        var path = PATH + "/" + id + "/resolve";
        var seen = operation(id).header("ETag");
        var withoutFactor =
                EdgeTokens.of("billing")
                        .mint(ActorKind.OPERATOR, salon.owner.toString(), null, claims -> {});

        assertThat(salon.api().with(withoutFactor).header("If-Match", seen).post(path, WORD).slug())
                .isEqualTo("second-factor-needed");
        assertThat(salon.asOperator().post(path, WORD).slug()).isEqualTo("if-match-required");
        var blank = salon.asOperator().header("If-Match", seen).post(path, "{\"reason\": \" \"}");
        assertThat(blank.slug()).isEqualTo("invalid");
        assertThat(blank.at("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(salon.asOwner().header("If-Match", seen).post(path, WORD).slug())
                .isEqualTo("scope-missing");
        assertThat(salon.asOwner().get(PATH).slug()).isEqualTo("scope-missing");
        assertThat(salon.api().anonymously().get(PATH).slug()).isEqualTo("not-signed-in");
        assertThat(salon.asOperator().get(PATH + "/" + UUID.randomUUID()).slug())
                .isEqualTo("not-found");
        assertThat(salon.asOperator().get(PATH + "?state=LOST").slug())
                .isEqualTo("parameter-unreadable");
        assertThat(operation(id).at("/stuck")).isEqualTo("true");
    }

    private Api.Answer operation(String id) {
        return salon.asOperator().get(PATH + "/" + id);
    }

    private Api.Answer word(Api.Answer seen, String verb) {
        return salon.asOperator()
                .header("If-Match", seen.header("ETag"))
                .post(PATH + "/" + seen.at("/id") + "/" + verb, WORD);
    }

    private String aRefusedAsk(SalonAtWork where) {
        SharedTwin.twin().arm(Fault.once(FaultKind.REFUSE, INTENTS).withCode("parameter_unknown"));
        where.holds(1_500);
        return stuckOf(where);
    }

    private String stuckOf(SalonAtWork where) {
        return await().atMost(20, SECONDS)
                .until(
                        () ->
                                database.sql(
                                                "select id from billing.operation where tenant_id = ? and stuck_since is not null")
                                        .param(where.id)
                                        .query(String.class)
                                        .optional()
                                        .orElse(""),
                        id -> !id.isEmpty());
    }

    /** As if nobody could have told for a day whether it has happened. */
    private String inDoubt(UUID booking) {
        return database.sql(
                        """
                        update billing.operation o set status = 'UNKNOWN', next_attempt_at = null, stuck_since = now(),
                            first_attempt_at = first_attempt_at - interval '24 hours'
                        from billing.payment p where p.id = o.subject_id and p.booking_id = ? returning o.id
                        """)
                .param(booking)
                .query(String.class)
                .single();
    }
}
