package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.Takings;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid for a booking, for its bill. */
@Component
class PaymentTakings implements Takings {

    private final PaymentLocks locks;
    private final JdbcClient jdbc;

    PaymentTakings(PaymentLocks locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public void lock(UUID booking) {
        locks.lock(booking);
    }

    @Override
    public long paid(UUID booking) {
        return sum(
                "select coalesce(sum(captured - refunded), 0) from payment where booking_id = ? and kind <> 'FEE'",
                booking);
    }

    /** An authorised deposit isn't taken yet, but nobody else has to pay it either. */
    @Override
    public long asked(UUID booking) {
        return sum(
                """
                select coalesce(sum(case when status = 'AUTHORIZED' then authorised else requested end), 0)
                from payment where booking_id = ? and kind <> 'FEE' and not abandoned
                    and status in ('PREPARING', 'AWAITING_CLIENT', 'ACTION_REQUIRED', 'PROCESSING', 'AUTHORIZED')
                """,
                booking);
    }

    private long sum(String sql, UUID booking) {
        return jdbc.sql(sql).param(booking).query(Long.class).single();
    }
}
