package io.beautysalon.billing.account;

import io.beautysalon.starter.tenancy.Lookup;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which salon a Stripe account belongs to, by our own table: metadata is a hint, never proof
 * (STR-16).
 */
@Component
public class AccountDirectory {

    private final JdbcClient jdbc;
    private final Lookup lookup;

    AccountDirectory(JdbcClient jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /** The salon with this Stripe account; empty when it is none of ours. */
    public Optional<UUID> salonOf(String stripeAccount) {
        return lookup.call(directory ->
                directory
                        .sql(
                                "select salon_id from stripe_account_directory where stripe_account = ?")
                        .param(stripeAccount)
                        .query(UUID.class)
                        .optional());
    }

    void enter(String stripeAccount, UUID salon) {
        jdbc.sql(
                        """
                        insert into stripe_account_directory (stripe_account, salon_id) values (?, ?)
                        on conflict do nothing
                        """)
                .param(stripeAccount)
                .param(salon)
                .update();
    }
}
