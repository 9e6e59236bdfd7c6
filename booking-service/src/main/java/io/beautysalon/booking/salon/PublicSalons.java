package io.beautysalon.booking.salon;

import io.beautysalon.contracts.access.Stage;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.tenancy.Lookup;
import io.beautysalon.starter.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a salon to whoever knows its public address; nothing but the address is known then. */
@Component
public class PublicSalons {

    private final Lookup lookup;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    PublicSalons(Lookup lookup, TransactionTemplate transaction, JdbcClient jdbc) {
        this.lookup = lookup;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * Runs a read in a transaction of the salon with that slug.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}, or {@code
     *     salon-closed} when it serves nobody now
     */
    public <T, X extends Throwable> T read(String slug, ScopedValue.CallableOp<T, X> work)
            throws X {
        var salon = lookup.call(directory -> find(directory, slug));
        return TenantContext.call(
                salon,
                () -> {
                    requireOpen();
                    return work.call();
                });
    }

    private static UUID find(JdbcClient directory, String slug) {
        return directory
                .sql("select tenant_id from salon where slug = ? limit 1")
                .param(slug)
                .query(UUID.class)
                .optional()
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private void requireOpen() {
        var status =
                transaction.execute(
                        t -> jdbc.sql("select status from salon").query(String.class).single());
        if (Stage.of(SalonStatus.valueOf(status)) == Stage.CLOSED) {
            throw CommonProblem.SALON_CLOSED.exception();
        }
    }
}
