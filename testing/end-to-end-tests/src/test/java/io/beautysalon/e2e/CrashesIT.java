package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.localstack.Topology;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.events.EventProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
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

    private static final String PAYMENTS = "booking-payments";

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
        try (var admin = admin();
                var probe =
                        new EventProbe(
                                Suite.stack().infrastructure(), Topics.BOOKING, Topics.BILLING)) {
            forgetOffsets(admin, PAYMENTS, Topics.BILLING);
            Suite.stack().restart(Topology.BOOKING);

            awaitEverythingAgain(admin, PAYMENTS, Topics.BILLING);

            requireOneOfEverything(booking);
            var id = UUID.fromString(Suite.idOf(booking));
            probe.await(PaymentCaptured.class, fact -> id.equals(fact.bookingId()));
            assertThat(probe.all(BookingConfirmed.class))
                    .filteredOn(fact -> fact.bookingId().equals(id))
                    .hasSize(1);
            assertThat(probe.all(PaymentCaptured.class))
                    .filteredOn(fact -> id.equals(fact.bookingId()))
                    .hasSize(1);
        }
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
    private static void forgetOffsets(Admin admin, String group, String topic) {
        var beginning =
                partitions(topic).stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), each -> new OffsetAndMetadata(0)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions() // the broker still takes the dead consumer for alive
                .until(() -> {
                    admin.alterConsumerGroupOffsets(group, beginning).all().get();
                    return true;
                });
    }

    /** Until the consumer has been given every message of the topic once more. */
    private static void awaitEverythingAgain(Admin admin, String group, String topic) {
        var latest =
                partitions(topic).stream()
                        .collect(
                                Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var ends = admin.listOffsets(latest).all().get();
                    var reached =
                            admin.listConsumerGroupOffsets(group)
                                    .partitionsToOffsetAndMetadata()
                                    .get();
                    assertThat(ends)
                            .allSatisfy((partition, end) ->
                                    assertThat(reached.get(partition).offset())
                                            .isEqualTo(end.offset()));
                });
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static Admin admin() {
        return Admin.create(
                Map.<String, Object>of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Suite.stack().infrastructure().brokers()));
    }
}
