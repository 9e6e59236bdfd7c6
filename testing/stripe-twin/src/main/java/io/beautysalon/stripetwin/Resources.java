package io.beautysalon.stripetwin;

import io.beautysalon.stripetwin.account.AccountLinks;
import io.beautysalon.stripetwin.account.Accounts;
import io.beautysalon.stripetwin.account.Capabilities;
import io.beautysalon.stripetwin.control.Money;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Endpoints;
import io.beautysalon.stripetwin.event.EventDestinations;
import io.beautysalon.stripetwin.event.EventLog;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.event.WebhookEndpoints;
import io.beautysalon.stripetwin.payment.ApplicationFees;
import io.beautysalon.stripetwin.payment.Balance;
import io.beautysalon.stripetwin.payment.Bank;
import io.beautysalon.stripetwin.payment.Charges;
import io.beautysalon.stripetwin.payment.Checkout;
import io.beautysalon.stripetwin.payment.CustomerSessions;
import io.beautysalon.stripetwin.payment.Customers;
import io.beautysalon.stripetwin.payment.Disputes;
import io.beautysalon.stripetwin.payment.IntentChanges;
import io.beautysalon.stripetwin.payment.IntentForm;
import io.beautysalon.stripetwin.payment.IntentLife;
import io.beautysalon.stripetwin.payment.NextActions;
import io.beautysalon.stripetwin.payment.PaymentIntents;
import io.beautysalon.stripetwin.payment.PaymentLinks;
import io.beautysalon.stripetwin.payment.PaymentMethods;
import io.beautysalon.stripetwin.payment.Payouts;
import io.beautysalon.stripetwin.payment.Refunds;
import io.beautysalon.stripetwin.payment.SetupIntents;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.function.Supplier;

/** Every resource of the API, put together and mounted. */
final class Resources {

    private final Router router = new Router();
    private final Capabilities capabilities;
    private final IntentChanges changes;
    private final Refunds refunds;
    private final Money money;

    Resources(
            World world,
            Events events,
            Endpoints endpoints,
            Supplier<String> baseUrl,
            Duration onboarding) {
        capabilities = new Capabilities(world, events, onboarding);
        var balance = new Balance(world);
        var fees = new ApplicationFees(world, events, balance);
        var disputes = new Disputes(world, events, balance);
        var charges = new Charges(world, events, fees, balance, disputes);
        var methods = new PaymentMethods(world, events);
        var form = new IntentForm(world, methods, capabilities::mayTakeCards);
        var nextActions = new NextActions(baseUrl);
        changes = new IntentChanges(world, events, methods, charges);
        var intents = new IntentLife(world, form, methods, changes, nextActions);
        var setups = new SetupIntents(world, events, methods, nextActions);
        refunds = new Refunds(world, events, fees, balance);
        var checkout = new Checkout(world, events, intents);
        var payouts = new Payouts(world, events, balance);

        new PaymentIntents(world, form, intents).mount(router);
        setups.mount(router);
        methods.mount(router);
        charges.mount(router);
        fees.mount(router);
        refunds.mount(router);
        disputes.mount(router);
        balance.mount(router);
        payouts.mount(router);
        checkout.mount(router);
        new PaymentLinks(world, baseUrl).mount(router);
        new Customers(world, events).mount(router);
        new CustomerSessions(world).mount(router);
        new Accounts(world, events, capabilities).mount(router);
        new AccountLinks(world, baseUrl).mount(router);
        new WebhookEndpoints(world, endpoints).mount(router);
        new EventDestinations(world, endpoints).mount(router);
        new EventLog(world).mount(router);

        money = new Money(new Bank(world, intents, setups, methods), checkout, disputes, payouts);
    }

    /** What was under way when the twin was stopped goes on. */
    void resume() {
        capabilities.resume();
        changes.resume();
        refunds.resume();
    }

    Router router() {
        return router;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    Money money() {
        return money;
    }
}
