package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.idempotency.OldKeys;
import io.beautysalon.starter.inbox.ParkedBacklog;
import io.beautysalon.starter.outbox.OutboxBacklog;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class HousekeepingIT {

    private final UUID salon = UUID.randomUUID();
    private final JdbcClient administrator =
            JdbcClient.create(SharedInfrastructure.get().administrator());
    private final OldKeys oldKeys;
    private final OutboxBacklog outbox;
    private final ParkedBacklog parked;
    private final MeterRegistry meters;
    private final Api api;

    HousekeepingIT(
            OldKeys oldKeys,
            OutboxBacklog outbox,
            ParkedBacklog parked,
            MeterRegistry meters,
            @LocalServerPort int port) {
        this.oldKeys = oldKeys;
        this.outbox = outbox;
        this.parked = parked;
        this.meters = meters;
        this.api = new Api(port);
    }

    @Test
    void keysOfRequestsAreForgottenAfterThirtyDaysAndNotBefore() {
        var caller =
                api.with(
                        EdgeTokens.of("booking")
                                .member(salon, UUID.randomUUID(), Scope.CATALOG_WRITE));
        for (var key : new String[] {"older", "old", "young"}) {
            caller.header("Idempotency-Key", key)
                    .post(
                            "/api/v1/salons/" + salon + "/notes",
                            """
                            {"text": "hello", "place": {"id": "%s", "row": 1}}\
                            """
                                    .formatted(UUID.randomUUID()));
        }
        age("older", "40 days");
        age("old", "30 days 1 minute");
        age("young", "29 days 23 hours");

        oldKeys.forget();

        assertThat(
                        administrator
                                .sql("select key from booking.idempotency_key where tenant_id = ?")
                                .param(salon)
                                .query(String.class)
                                .list())
                .containsExactly("young");
    }

    @Test
    void theLastSuccessOfEachJobIsMeasured() {
        var before = Instant.now().getEpochSecond();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(lastSuccess("ParkedLoop.look")).isGreaterThanOrEqualTo(before));
        assertThat(lastSuccess("ClockSampler.sample")).isPositive();
        assertThat(lastSuccess("OutboxBacklog.sample")).isPositive();
    }

    private double lastSuccess(String job) {
        return meters.get("salon.job.last.success.seconds").tag("job", job).gauge().value();
    }

    @Test
    void whatWaitsIsMeasured() {
        administrator
                .sql(
                        """
                        insert into booking.outbox_dead (tenant_id, shard, id, message_key, aggregate_type,
                            aggregate_id, event_seq, event_id, type, topic, source, occurred_at, correlation_id,
                            causation_id, actor, payload, created_at, reason, died_at)
                        values (:salon, 0, 0, :salon, 'note', :salon, 1, :salon, 't', 't', 's', now(), 'c',
                            'c', 'a', '', now(), 'too large', now())\
                        """)
                .param("salon", salon)
                .update();
        administrator
                .sql(
                        """
                        insert into booking.inbox_parked (tenant_id, consumer, aggregate_type, aggregate_id, event_seq,
                            event_id, topic, headers, payload, reason, attempts, next_attempt_at, parked_at)
                        values (:salon, 'nobody', 'note', :salon, 2, :salon, 't', '{}', '', 'DEAD', 4, now(),
                            now() - interval '1 hour')\
                        """)
                .param("salon", salon)
                .update();

        outbox.sample();
        parked.sample();

        assertThat(gauge("salon.outbox.dead")).isGreaterThanOrEqualTo(1);
        assertThat(gauge("salon.outbox.oldest.seconds")).isNotNegative();
        assertThat(gauge("salon.parked.depth")).isGreaterThanOrEqualTo(1);
        assertThat(gauge("salon.parked.dead")).isGreaterThanOrEqualTo(1);
        assertThat(gauge("salon.parked.oldest.seconds")).isGreaterThanOrEqualTo(3_600);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void age(String key, String by) {
        administrator
                .sql(
                        "update booking.idempotency_key set created_at = now() - ?::interval where tenant_id = ? and key = ?")
                .params(by, salon, key)
                .update();
    }
}
