package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentAccountState;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class InboxIT {

    private static final EventProbe PROBE =
            new EventProbe(Topics.BILLING, Topics.deadLettersOf(Topics.BILLING));

    private final UUID salon = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Effects effects;
    private final Api.Call operator;
    private final JdbcClient administrator =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    InboxIT(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Effects effects,
            @LocalManagementPort int managementPort) {
        this.operator = new Api(managementPort).anonymously();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.effects = effects;
    }

    @AfterAll
    static void stop() {
        PROBE.close();
    }

    private PaymentAccountChanged fact() {
        return fact(account);
    }

    private PaymentAccountChanged fact(UUID aggregate) {
        return new PaymentAccountChanged(
                salon,
                aggregate,
                Instant.now(),
                Actor.stripe(),
                PaymentAccountState.ACTIVE,
                true,
                Instant.now());
    }

    private long effectsInDatabase() {
        return TenantContext.call(
                salon,
                () ->
                        transaction.execute(status ->
                                jdbc.sql("select count(*) from note").query(Long.class).single()));
    }

    private long mark() {
        return administrator
                .sql(
                        "select coalesce(max(last_seq), 0) from booking.inbox_mark where aggregate_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private String parkedReasons() {
        return administrator
                .sql(
                        "select coalesce(string_agg(reason, ',' order by event_seq), '') from booking.inbox_parked where aggregate_id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    @Test
    void aFactTakesEffectOnceHoweverOftenItComes() {
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 2);
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 3);

        Awaitility.await().until(() -> mark() == 3);
        assertThat(effectsInDatabase()).isEqualTo(3);
    }

    @Test
    void aFactThatCameTooEarlyWaitsForTheMissingOne() {
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 3);
        PROBE.publish(fact(), 4);
        Awaitility.await().until(() -> parkedReasons().equals("GAP,BEHIND"));
        assertThat(effectsInDatabase()).isEqualTo(1);

        PROBE.publish(fact(), 2);

        Awaitility.await().until(() -> mark() == 4 && parkedReasons().isEmpty());
        assertThat(effectsInDatabase()).isEqualTo(4);
    }

    @Test
    void oneThatIsLeftBehindByACrashIsFoundAgain() {
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 3);
        PROBE.publish(fact(), 4);
        Awaitility.await().until(() -> parkedReasons().equals("GAP,BEHIND"));

        // 2 and 3 took effect, and then the program died
        administrator
                .sql("update booking.inbox_mark set last_seq = 3 where aggregate_id = ?")
                .param(account)
                .update();
        administrator
                .sql("delete from booking.inbox_parked where aggregate_id = ? and event_seq = 3")
                .param(account)
                .update();
        makeDue();

        Awaitility.await().until(() -> mark() == 4 && parkedReasons().isEmpty());
    }

    @Test
    void aGapThatLastsStaysOneUntilTheMissingFactComes() {
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 3);
        Awaitility.await().until(() -> parkedReasons().equals("GAP"));

        makeDue();
        Awaitility.await().until(() -> !isDue());
        assertThat(parkedReasons()).isEqualTo("GAP");

        PROBE.publish(fact(), 2);
        Awaitility.await().until(() -> mark() == 3 && parkedReasons().isEmpty());
    }

    @Test
    void oneThatTookEffectAlreadyIsParkedNoLonger() {
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 3);
        Awaitility.await().until(() -> parkedReasons().equals("GAP"));

        administrator
                .sql("update booking.inbox_mark set last_seq = 3 where aggregate_id = ?")
                .param(account)
                .update();
        makeDue();

        Awaitility.await().until(() -> parkedReasons().isEmpty());
    }

    private void makeDue() {
        administrator
                .sql(
                        "update booking.inbox_parked set next_attempt_at = now() where aggregate_id = ?")
                .param(account)
                .update();
    }

    private boolean isDue() {
        return administrator
                .sql(
                        "select exists (select 1 from booking.inbox_parked where aggregate_id = ? and next_attempt_at <= now())")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aFailingEffectParksItsAggregateAndOthersFlow() {
        var other = UUID.randomUUID();
        effects.failNext(account, 2);
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 2);
        PROBE.publish(fact(other), 1);

        Awaitility.await()
                .until(() ->
                        effects.seen.stream().anyMatch(seen -> seen.aggregateId().equals(other)));
        Awaitility.await().until(() -> mark() == 2 && parkedReasons().isEmpty());
        assertThat(effectsInDatabase()).isEqualTo(3);
    }

    @Test
    void aFactThatKeepsFailingIsGivenUpAndBlocksItsAggregate() {
        effects.failNext(account, 100);
        var envelope = PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 2);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> parkedReasons().equals("DEAD,BEHIND"));
        assertThat(mark()).isZero();
        assertThat(effectsInDatabase()).isZero();
        Awaitility.await()
                .until(() ->
                        PROBE.of(account).stream()
                                        .filter(seen -> seen.envelope().id().equals(envelope.id()))
                                        .count()
                                == 2); // on the topic and among the dead letters
    }

    @Test
    void aFactNewerThanThisServiceMovesTheMark() {
        var envelope = PROBE.publish(fact(), 1);
        var newer =
                new io.beautysalon.contracts.Envelope(
                        UUID.randomUUID(),
                        "io.beautysalon.payment-account.renamed.v9",
                        envelope.source(),
                        account,
                        Instant.now(),
                        salon,
                        "payment-account",
                        2,
                        "c",
                        "c",
                        "STRIPE:stripe",
                        null);
        PROBE.send(Topics.BILLING, newer, "{}".getBytes(StandardCharsets.UTF_8));

        Awaitility.await().until(() -> mark() == 2);
    }

    @Test
    void aValueThatDoesNotDecodeIsParkedAsTheHeadOfItsKey() {
        var envelope = PROBE.publish(fact(UUID.randomUUID()), 1);
        var broken =
                new io.beautysalon.contracts.Envelope(
                        UUID.randomUUID(),
                        envelope.type(),
                        envelope.source(),
                        account,
                        Instant.now(),
                        salon,
                        "payment-account",
                        1,
                        "c",
                        "c",
                        "STRIPE:stripe",
                        null);
        PROBE.send(Topics.BILLING, broken, "{".getBytes(StandardCharsets.UTF_8));

        Awaitility.await().until(() -> !parkedReasons().isEmpty());
        assertThat(mark()).isZero();
    }

    @Test
    void aMessageWithBrokenHeadersGoesToTheDeadLetters() {
        var marker = UUID.randomUUID().toString();
        var letters = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var settings =
                java.util.Map.<String, Object>of(
                        "bootstrap.servers",
                        SharedInfrastructure.get().brokers(),
                        "group.id",
                        marker,
                        "auto.offset.reset",
                        "earliest");
        PROBE.sendRaw(Topics.BILLING, marker.getBytes(StandardCharsets.UTF_8));
        try (var consumer =
                new org.apache.kafka.clients.consumer.KafkaConsumer<>(
                        settings,
                        new org.apache.kafka.common.serialization.StringDeserializer(),
                        new org.apache.kafka.common.serialization.StringDeserializer())) {
            consumer.subscribe(java.util.List.of(Topics.deadLettersOf(Topics.BILLING)));
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!letters.contains(marker) && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> letters.add(each.value()));
            }
        }
        assertThat(letters).contains(marker);
    }

    @Test
    void aFactWaitsForAReferenceThatAnotherTopicBrings() {
        effects.missReference(account, 1);
        PROBE.publish(fact(), 1);

        Awaitility.await().until(() -> mark() == 1);
        assertThat(parkedReasons()).isEmpty();
        assertThat(effectsInDatabase()).isEqualTo(1);
    }

    @Test
    void anOperatorHasADeadFactTriedAgain() {
        effects.failNext(account, 4);
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> parkedReasons().equals("DEAD,BEHIND"));
        assertThat(operator.get("/actuator/parked").text()).contains(account.toString());

        decide("REPLAY");

        Awaitility.await().until(() -> mark() == 2 && parkedReasons().isEmpty());
        assertThat(effectsInDatabase()).isEqualTo(2);
    }

    @Test
    void anOperatorSkipsADeadFact() {
        effects.failNext(account, 4);
        PROBE.publish(fact(), 1);
        PROBE.publish(fact(), 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> parkedReasons().equals("DEAD,BEHIND"));

        decide("SKIP");

        Awaitility.await().until(() -> mark() == 2 && parkedReasons().isEmpty());
        assertThat(effectsInDatabase()).isEqualTo(1);
    }

    private void decide(String word) {
        var answer =
                operator.post(
                        "/actuator/parked",
                        """
                        {"salonId": "%s", "consumer": "sample", "aggregateType": "payment-account",
                         "aggregateId": "%s", "word": "%s"}\
                        """
                                .formatted(salon, account, word));
        assertThat(answer.status()).isEqualTo(204);
    }
}
