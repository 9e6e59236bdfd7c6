package io.beautysalon.billing.payment;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a page made where the client can pay what a card on file didn't. A payment that the client
 * can pay in a form already gets none: it could be paid twice.
 */
@UseCase
public class SendLink {

    private final DeskPayments desk;
    private final AskByLink askByLink;
    private final AuditTrail audit;

    SendLink(DeskPayments desk, AskByLink askByLink, AuditTrail audit) {
        this.desk = desk;
        this.askByLink = askByLink;
        this.audit = audit;
    }

    /** The link is in the payment once Stripe has made it. */
    @Transactional
    public void send(UUID id) {
        var payment = desk.locked(id, Scope.PAYMENTS_TAKE);
        if (payment.status() != PaymentStatus.FAILED || payment.end().isAbandoned()) {
            throw PaymentProblem.PAYMENT_STATE.with("status", payment.status());
        }
        desk.requireQuiet(payment);
        askByLink.ask(payment, ActionReason.CARD_UNUSABLE);
        audit.record("payment.link", id, null, payment.link().orElseThrow().id().toString());
    }
}
