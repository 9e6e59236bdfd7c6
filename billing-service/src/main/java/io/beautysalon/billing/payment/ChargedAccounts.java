package io.beautysalon.billing.payment;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The Stripe accounts on which something is still likely to happen. */
@Component
public class ChargedAccounts {

    private final Sweep sweep;

    ChargedAccounts(Sweep sweep) {
        this.sweep = sweep;
    }

    /**
     * Those with a payment that was asked for or has changed since then; one index probe a salon.
     */
    public List<String> since(Instant since) {
        return sweep.call(jdbc ->
                jdbc.sql(
                                """
                                select stripe_account from stripe_account_directory d
                                where exists (select 1 from payment p where p.tenant_id = d.salon_id and p.updated_at >= ?)
                                order by 1\
                                """)
                        .param(Timestamp.from(since))
                        .query(String.class)
                        .list());
    }
}
