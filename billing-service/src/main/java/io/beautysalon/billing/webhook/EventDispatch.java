package io.beautysalon.billing.webhook;

import io.beautysalon.billing.account.AccountDirectory;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.webhook.StripeEvents.State;
import io.beautysalon.starter.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Turns a webhook into "read that object back": what else it says is not believed, and its order
 * doesn't matter.
 */
@Component
class EventDispatch {

    private final AccountDirectory directory;
    private final LookAtStripe lookAtStripe;
    private final Charges charges;
    private final MeterRegistry meters;

    EventDispatch(
            AccountDirectory directory,
            LookAtStripe lookAtStripe,
            Charges charges,
            MeterRegistry meters) {
        this.directory = directory;
        this.lookAtStripe = lookAtStripe;
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
        var subject = Subject.of(notice);
        var account = notice.account();
        if (subject == Subject.NOTHING || endpoint == WebhookEndpoint.PLATFORM || account == null) {
            return State.IGNORED; // the platform's own events belong to subscriptions and fees
        }
        var salon = directory.salonOf(account);
        salon.ifPresent(id ->
                TenantContext.run(id, () -> lookAtStripe.look(subject, account, notice.object())));
        return salon.isPresent() ? State.DONE : State.PARKED;
    }
}
