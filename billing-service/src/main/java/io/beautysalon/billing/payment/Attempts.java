package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.DeclineClass;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts to pay that failed, each known by Stripe's own id of it. */
@Repository
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which attempt it is, 1 for the first; empty when it was known before. */
    OptionalInt note(
            UUID payment, IntentSnapshot.Failure failure, DeclineClass declineClass, Instant now) {
        var fresh =
                jdbc.sql(
                                """
                                insert into payment_attempt
                                    (payment_id, charge, code, decline_code, decline_class, noted_at)
                                values (:payment, :charge, :code, :decline, :class, :now)
                                on conflict do nothing
                                """)
                        .param("payment", payment)
                        .param("charge", failure.charge())
                        .param("code", failure.code())
                        .param("decline", failure.declineCode())
                        .param("class", declineClass.name())
                        .param("now", Timestamp.from(now))
                        .update();
        return fresh == 0 ? OptionalInt.empty() : OptionalInt.of(count(payment));
    }

    private int count(UUID payment) {
        return jdbc.sql("select count(*) from payment_attempt where payment_id = ?")
                .param(payment)
                .query(Integer.class)
                .single();
    }
}
