package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.LetOff;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Confirms a hold without its card: the client pays in the salon. */
@Component
class LetOffInSalon implements LetOff {

    private final Payments payments;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    LetOffInSalon(Payments payments, Outbox outbox, Ids ids, Clock clock) {
        this.payments = payments;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void letOff(UUID booking, UUID client, String currency) {
        var terms =
                new PaymentTerms(
                        booking,
                        client,
                        PaymentKind.DEPOSIT,
                        PaymentMethod.CARD,
                        0,
                        0,
                        currency,
                        CaptureMode.MANUAL,
                        false,
                        null,
                        null);
        var payment = payments.save(Payment.requested(ids.next(), terms));
        var occasion = new Occasion(TenantContext.required(), Actor.stripe(), clock.instant());
        outbox.append(payment.waive(WaivedCause.ACCOUNT_INACTIVE, occasion));
    }
}
