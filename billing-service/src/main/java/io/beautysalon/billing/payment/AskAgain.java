package io.beautysalon.billing.payment;

import io.beautysalon.starter.tenancy.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads an intent back after Stripe has refused a step: the world is not as we thought. */
@Component
class AskAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskAgain.class);

    private final RefreshPayment refreshPayment;

    AskAgain(RefreshPayment refreshPayment) {
        this.refreshPayment = refreshPayment;
    }

    void afterCommit(Charges.Intent intent) {
        var tenant = TenantContext.required();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Thread.ofVirtual()
                                .start(() -> TenantContext.run(tenant, () -> ask(intent)));
                    }
                });
    }

    private void ask(Charges.Intent intent) {
        try {
            refreshPayment.refresh(intent);
        } catch (RuntimeException e) {
            // the webhook of whatever happened there brings it too
            LOG.warn("intent {} could not be read back: {}", intent.id(), e.toString());
        }
    }
}
