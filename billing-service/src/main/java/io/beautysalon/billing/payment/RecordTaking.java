package io.beautysalon.billing.payment;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what the desk has in its drawer or on somebody else's terminal. */
@Component
class RecordTaking {

    private final Payments payments;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    RecordTaking(Payments payments, Outbox outbox, Ids ids, Clock clock) {
        this.payments = payments;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    UUID record(PaymentTerms terms) {
        var payment = Payment.requested(ids.next(), terms);
        var occasion =
                new Occasion(TenantContext.required(), Caller.current().actor(), clock.instant());
        var taken = payment.record(occasion);
        payments.save(payment);
        outbox.append(taken);
        return payment.id();
    }
}
