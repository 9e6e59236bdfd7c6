package io.beautysalon.starter.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant (salon) of the work at hand. Bound at the edges only: by the security filter, the
 * inbox and jobs. Hand-overs to other threads bind it again.
 */
public final class TenantContext {

    private static final ScopedValue<UUID> TENANT = ScopedValue.newInstance();

    private TenantContext() {}

    /**
     * The tenant.
     *
     * @throws NoTenantException when none is bound; there is no default
     */
    public static UUID required() {
        return current().orElseThrow(NoTenantException::new);
    }

    /** The tenant, or empty where work for no tenant is legal, such as a directory look-up. */
    public static Optional<UUID> current() {
        return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
    }

    /**
     * Runs work for a tenant.
     *
     * @throws IllegalStateException when a transaction of another tenant is running: the database
     *     would keep that one
     */
    public static <T, X extends Throwable> T call(UUID tenant, ScopedValue.CallableOp<T, X> work)
            throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !current().equals(Optional.of(tenant))) {
            throw new IllegalStateException("the tenant can't change within a transaction");
        }
        return ScopedValue.where(TENANT, tenant).call(work);
    }

    /** Runs work for a tenant, without a result; see {@link #call}. */
    public static void run(UUID tenant, Runnable work) {
        call(
                tenant,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Something asked for a tenant's rows without saying whose. A bug, never an empty answer. */
    public static final class NoTenantException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NoTenantException() {
            super("no tenant is bound");
        }
    }
}
