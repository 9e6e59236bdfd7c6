package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.tenancy.Lookup;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.beautysalon.testsupport.rules.RowLevelSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleTest
class TenancyIT {

    private final Notes notes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lookup lookup;

    TenancyIT(Notes notes, JdbcClient jdbc, TransactionTemplate transaction, Lookup lookup) {
        this.notes = notes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lookup = lookup;
    }

    private UUID salonWithANote() {
        var salon = UUID.randomUUID();
        TenantContext.run(salon, () -> notes.save(new Note(UUID.randomUUID(), "of " + salon)));
        return salon;
    }

    private long unfilteredCount() {
        return jdbc.sql("select count(*) from note").query(Long.class).single();
    }

    @Test
    void anUnfilteredQuerySeesOneTenant() {
        salonWithANote();
        var salon = salonWithANote();

        var seen =
                TenantContext.call(salon, () -> transaction.execute(status -> unfilteredCount()));

        assertThat(seen).isEqualTo(1);
    }

    @Test
    void aTransactionWithoutTenantFailsBeforeAnySql() {
        assertThatThrownBy(() -> transaction.execute(status -> unfilteredCount()))
                .isInstanceOf(TenantContext.NoTenantException.class);
    }

    @Test
    void aQueryOutsideATransactionFailsLoudlyAlsoOnAConnectionThatServedATenant() {
        var salon = salonWithANote();

        assertThatThrownBy(() -> TenantContext.call(salon, this::unfilteredCount))
                .rootCause()
                .isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void theTenantCannotChangeWithinATransaction() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        assertThatThrownBy(() ->
                        TenantContext.run(
                                first,
                                () ->
                                        transaction.executeWithoutResult(
                                                status -> TenantContext.run(second, () -> {}))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't change");
    }

    @Test
    void aRowOfAnotherTenantCannotBeWritten() {
        var statement = "insert into note (tenant_id, id, text, version) values (?, ?, 'x', 0)";

        assertThatThrownBy(() ->
                        TenantContext.run(
                                UUID.randomUUID(),
                                () ->
                                        transaction.executeWithoutResult(status ->
                                                jdbc.sql(statement)
                                                        .params(
                                                                UUID.randomUUID(),
                                                                UUID.randomUUID())
                                                        .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void alternatingTenantsOnOnePoolNeverMix() {
        var salons = java.util.stream.Stream.generate(this::salonWithANote).limit(4).toList();

        for (var round = 0; round < 200; round++) {
            var salon = salons.get(round % salons.size());
            var text =
                    TenantContext.call(
                            salon,
                            () -> transaction.execute(status -> notes.findAll().getFirst().text()));
            assertThat(text).isEqualTo("of " + salon);
            if (round % 7 == 0) {
                assertThatThrownBy(() -> transaction.execute(status -> unfilteredCount()))
                        .isInstanceOf(TenantContext.NoTenantException.class);
            }
        }
    }

    @Test
    void aLookupRoleSeesNoTenantTable() {
        assertThatThrownBy(() ->
                        lookup.call(jdbc -> jdbc.sql("select 1 from note").query().listOfRows()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyTableIsProtected() {
        RowLevelSecurity.check(SharedInfrastructure.get().administrator(), "booking");
    }
}
