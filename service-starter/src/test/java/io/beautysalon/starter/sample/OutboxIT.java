package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.booking.StaffChanged;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class OutboxIT {

    private final Outbox outbox;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OutboxIT(Outbox outbox, AuditTrail audit, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** As the sample's settings say. */
    private static final int LOCK_CLASS = 99;

    private static StaffChanged fact(UUID salon, UUID staff) {
        return new StaffChanged(
                salon, staff, Instant.now(), Actor.clock("test"), List.of(), null, true);
    }

    private void inSalon(UUID salon, Runnable work) {
        TenantContext.run(salon, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    @Test
    void factsOfAnAggregateArriveWithoutHolesAndInOrder() {
        var salon = UUID.randomUUID();
        var staff = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        try (var probe = new EventProbe(Topics.BOOKING);
                var writers = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 100; i++) {
                var target = staff.get(i % staff.size());
                writers.execute(() -> inSalon(salon, () -> outbox.append(fact(salon, target))));
            }

            for (var target : staff) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                assertThat(probe.of(target))
                                        .extracting(seen -> seen.envelope().aggregateVersion())
                                        .containsExactlyElementsOf(
                                                LongStream.rangeClosed(1, 20).boxed().toList()));
            }
        }
    }

    @Test
    void twoFactsInOneTransactionTakeTwoNumbers() {
        var salon = UUID.randomUUID();
        var staff = UUID.randomUUID();
        try (var probe = new EventProbe(Topics.BOOKING)) {
            inSalon(
                    salon,
                    () -> {
                        outbox.append(fact(salon, staff));
                        outbox.append(fact(salon, staff));
                    });

            Awaitility.await().until(() -> probe.of(staff).size() == 2);
            assertThat(probe.of(staff).getLast().envelope().aggregateVersion()).isEqualTo(2);
        }
    }

    @Test
    void aRolledBackFactIsNeverSentAndLeavesNoHole() {
        var salon = UUID.randomUUID();
        var staff = UUID.randomUUID();
        try (var probe = new EventProbe(Topics.BOOKING)) {
            TenantContext.run(
                    salon,
                    () ->
                            transaction.executeWithoutResult(status -> {
                                outbox.append(fact(salon, staff));
                                status.setRollbackOnly();
                            }));
            inSalon(salon, () -> outbox.append(fact(salon, staff)));

            Awaitility.await().until(() -> !probe.of(staff).isEmpty());
            assertThat(probe.of(staff))
                    .extracting(seen -> seen.envelope().aggregateVersion())
                    .containsExactly(1L);
        }
    }

    @Test
    void anAuditEntryTravelsUnderItsSalon() {
        var salon = UUID.randomUUID();
        var object = UUID.randomUUID();
        try (var probe = new EventProbe(Topics.AUDIT)) {
            inSalon(salon, () -> audit.record("note.write", object, null, "new"));

            var entry = probe.await(AuditRecorded.class, each -> each.objectId().equals(object));
            assertThat(entry.salonId()).isEqualTo(salon);
            assertThat(entry.action()).isEqualTo("note.write");
        }
    }

    @Test
    void aFactWithoutTransactionIsABug() {
        var salon = UUID.randomUUID();

        assertThatThrownBy(() ->
                        TenantContext.run(
                                salon, () -> outbox.append(fact(salon, UUID.randomUUID()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFactOfAnotherSalonIsABug() {
        assertThatThrownBy(() ->
                        inSalon(
                                UUID.randomUUID(),
                                () -> outbox.append(fact(UUID.randomUUID(), UUID.randomUUID()))))
                .hasMessageContaining("another tenant");
    }

    @Test
    void aFactThatTheBrokerRefusesStopsItsKeyOnly() {
        var salon = UUID.randomUUID();
        var poison = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        var places = IntStream.range(0, 60_000).mapToObj(i -> UUID.randomUUID()).toList();
        var huge =
                new StaffChanged(
                        salon, poison, Instant.now(), Actor.clock("test"), places, null, true);
        try (var probe = new EventProbe(Topics.BOOKING)) {
            inSalon(salon, () -> outbox.append(huge));
            inSalon(salon, () -> outbox.append(fact(salon, poison)));
            inSalon(salon, () -> outbox.append(fact(salon, healthy)));

            Awaitility.await().until(() -> !probe.of(healthy).isEmpty());
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .until(() ->
                            rowsOf("outbox_dead", poison) == 1 && rowsOf("outbox", poison) == 1);
            assertThat(probe.of(poison)).isEmpty();
        }
    }

    @Test
    void aShardThatAnotherInstanceWorksOnIsLeftToIt() {
        var salon = UUID.randomUUID();
        var staff = UUID.randomUUID();
        var database = SharedInfrastructure.get().administrator();
        var otherInstance = new TransactionTemplate(new DataSourceTransactionManager(database));
        try (var probe = new EventProbe(Topics.BOOKING)) {
            otherInstance.executeWithoutResult(status -> {
                JdbcClient.create(database)
                        .sql("select pg_advisory_xact_lock(?, ?)")
                        .params(LOCK_CLASS, Math.floorMod(staff.hashCode(), 16))
                        .query()
                        .singleRow();
                CompletableFuture.runAsync(
                                () -> inSalon(salon, () -> outbox.append(fact(salon, staff))))
                        .join();
                Awaitility.await()
                        .during(Duration.ofSeconds(1))
                        .until(() -> probe.of(staff).isEmpty());
            });

            Awaitility.await().until(() -> probe.of(staff).size() == 1);
        }
    }

    private static long rowsOf(String table, UUID aggregate) {
        return JdbcClient.create(SharedInfrastructure.get().administrator())
                .sql("select count(*) from booking." + table + " where aggregate_id = ?")
                .param(aggregate)
                .query(Long.class)
                .single();
    }
}
