package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.localstack.Topology;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Services are killed without warning at the worst moments; the main job still ends with one of
 * everything.
 */
class CrashesIT {

    private Http owner;
    private Http client;
    private Salon salon;

    @BeforeEach
    void aSalonAndAClient() {
        Suite.stack();
        owner = Suite.PEOPLE.signUpWithSecondFactor("owner");
        salon = Suite.openSalon(owner);
        client = Suite.PEOPLE.signUp("client");
    }

    @AfterEach
    void noFaultStays() {
        Suite.stack().twin().disarm();
    }

    @Test
    void bookingServiceDiesBetweenItsCommitAndKafka() {
        var kafka = Suite.stack().infrastructure().kafka();
        String booking;
        kafka.freeze();
        try {
            booking = Suite.hold(client, salon, Suite.starts(client, salon, 4).getFirst());
            Suite.stack().kill(Topology.BOOKING);
        } finally {
            kafka.thaw();
        }
        Suite.stack().restart(Topology.BOOKING);

        Suite.pay(client, booking);

        requireOneOfEverything(booking);
    }

    @Test
    void billingServiceDiesBetweenStripesAnswerAndItsCommit() {
        var slow =
                Fault.once(FaultKind.ANSWER_LATE, "POST /v1/payment_intents")
                        .lasting(Duration.ofSeconds(10));
        Suite.stack().twin().arm(slow);
        var booking = Suite.hold(client, salon, Suite.starts(client, salon, 4).getFirst());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Suite.intentsOf(booking).size() == 1);
        Suite.stack().kill(Topology.BILLING);
        Suite.stack().restart(Topology.BILLING);

        Suite.pay(client, booking);

        requireOneOfEverything(booking);
    }

    @Test
    void aConsumerDiesBetweenItsEffectAndItsOffset() throws Exception {
        var booking = Suite.hold(client, salon, Suite.starts(client, salon, 4).getFirst());
        Suite.pay(client, booking);
        Suite.awaitStatus(client, booking, "CONFIRMED");
        Suite.stack().kill(Topology.BOOKING);
        forgetOffsets("booking-payments", Topics.BILLING);
        Suite.stack().restart(Topology.BOOKING);

        requireOneOfEverything(booking);
    }

    private void requireOneOfEverything(String booking) {
        Suite.awaitStatus(client, booking, "CONFIRMED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Suite.intentsOf(booking))
                                .singleElement()
                                .satisfies(intent ->
                                        assertThat(intent.at("/status").asString(""))
                                                .isEqualTo("succeeded")));
        assertThat(
                        Suite.database()
                                .sql(
                                        "select count(*) from booking.allocation where booking_id = ?::uuid and active")
                                .param(Suite.idOf(booking))
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    /** As if not one offset had been committed: everything comes again. */
    private static void forgetOffsets(String group, String topic) throws Exception {
        var settings =
                Map.<String, Object>of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Suite.stack().infrastructure().brokers());
        try (var admin = Admin.create(settings)) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
                beginning.put(new TopicPartition(topic, partition), new OffsetAndMetadata(0));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions() // the broker still takes the dead consumer for alive
                    .until(() -> {
                        admin.alterConsumerGroupOffsets(group, beginning).all().get();
                        return true;
                    });
        }
    }
}
