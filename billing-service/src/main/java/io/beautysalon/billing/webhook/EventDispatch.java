package io.beautysalon.billing.webhook;

import io.beautysalon.billing.account.AccountDirectory;
import io.beautysalon.billing.account.DeauthorizeAccount;
import io.beautysalon.billing.account.RefreshAccount;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.payment.RefreshPayment;
import io.beautysalon.billing.webhook.StripeEvents.State;
import io.beautysalon.starter.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns a webhook into "read that object back": what else it says is not believed, and its order
 * doesn't matter.
 */
@Component
class EventDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatch.class);
    private static final String CAPABILITY =
            "v2.core.account[configuration.merchant].capability_status_updated";

    /** What tells that an intent has changed (STR-19). */
    private static final Set<String> ABOUT_INTENTS =
            Set.of(
                    "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.processing",
                    "payment_intent.requires_action",
                    "payment_intent.amount_capturable_updated",
                    "payment_intent.canceled",
                    "charge.expired",
                    "charge.captured",
                    "charge.refunded",
                    "charge.refund.updated",
                    "refund.created",
                    "refund.updated",
                    "refund.failed");

    private final AccountDirectory directory;
    private final RefreshAccount refreshAccount;
    private final DeauthorizeAccount deauthorizeAccount;
    private final RefreshPayment refreshPayment;
    private final Charges charges;
    private final MeterRegistry meters;

    EventDispatch(
            AccountDirectory directory,
            RefreshAccount refreshAccount,
            DeauthorizeAccount deauthorizeAccount,
            RefreshPayment refreshPayment,
            Charges charges,
            MeterRegistry meters) {
        this.directory = directory;
        this.refreshAccount = refreshAccount;
        this.deauthorizeAccount = deauthorizeAccount;
        this.refreshPayment = refreshPayment;
        this.charges = charges;
        this.meters = meters;
    }

    State dispatch(WebhookEndpoint endpoint, StripeNotice notice) {
        var state = act(endpoint, notice);
        meters.counter("salon.webhook", "endpoint", endpoint.path(), "state", state.name())
                .increment();
        return state;
    }

    private State act(WebhookEndpoint endpoint, StripeNotice notice) {
        if (notice.live() != charges.isLive()) {
            return State.OTHER_MODE; // live Connect endpoints receive test events too
        }
        var account = notice.account();
        if (endpoint == WebhookEndpoint.PLATFORM || account == null) {
            return State.IGNORED; // the platform's own events belong to subscriptions and fees
        }
        var salon = directory.salonOf(account);
        if (salon.isEmpty()) {
            LOG.warn(
                    "webhook {} is about {}, which is no account of ours now",
                    notice.id(),
                    account);
            return State.PARKED;
        }
        return TenantContext.call(salon.get(), () -> actFor(salon.get(), account, notice));
    }

    private State actFor(UUID salon, String account, StripeNotice notice) {
        var intent = notice.object();
        if (notice.type().equals(CAPABILITY)) {
            refreshAccount.refresh(account);
        } else if (notice.type().equals("account.application.deauthorized")) {
            deauthorizeAccount.deauthorize();
        } else if (ABOUT_INTENTS.contains(notice.type()) && intent != null) {
            refreshPayment.refresh(new Charges.Intent(account, intent));
        } else {
            LOG.debug("salon {} ignores {}", salon, notice.type());
            return State.IGNORED;
        }
        return State.DONE;
    }
}
