package io.beautysalon.billing.card;

import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Enters what Stripe shows of a card, and the facts that it means. The caller has locked it. */
@Component
class CardBook {

    private final Outbox outbox;
    private final Clock clock;

    CardBook(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void enter(Card card, SetupSnapshot seen) {
        card.observe(seen, TenantContext.required(), clock.instant()).ifPresent(outbox::append);
    }

    void refused(Card card) {
        card.refused(TenantContext.required(), clock.instant()).ifPresent(outbox::append);
    }
}
