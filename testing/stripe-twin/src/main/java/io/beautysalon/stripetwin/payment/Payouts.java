package io.beautysalon.stripetwin.payment;

import com.stripe.param.PayoutListParams;
import com.stripe.param.PayoutRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/payouts}: automatic ones, each with the transactions that it pays out. */
public final class Payouts {

    private static final String TYPE = "payout";
    private static final String URL = "/v1/payouts";

    private final World world;
    private final Events events;
    private final Balance balance;

    public Payouts(World world, Events events, Balance balance) {
        this.world = world;
        this.events = events;
        this.balance = balance;
    }

    public void mount(Router router) {
        router.get(URL, PayoutListParams.class, this::list)
                .get(URL + "/{id}", PayoutRetrieveParams.class, this::retrieve);
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE), "status");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "payout");
    }

    /**
     * Pays out everything of this currency that was not paid out yet; a failed payout comes back.
     *
     * @param arrives false for a bank that refuses it
     */
    public ObjectNode payOut(String account, String currency, boolean arrives) {
        return world.store().locked(() -> pay(account, currency, arrives));
    }

    private ObjectNode pay(String account, String currency, boolean arrives) {
        var items = balance.unpaid(account, currency);
        var amount = items.stream().mapToLong(item -> Trees.number(item, "net")).sum();
        if (amount <= 0) {
            throw StripeError.refused("balance_insufficient", "There is nothing to pay out.");
        }
        var payout = newPayout(currency, amount);
        var id = Trees.text(payout, "id", "");
        items.forEach(item -> balance.payOut(account, item, id));
        payout.put(
                "balance_transaction",
                balance.enter(account, "payout", "payout", -amount, payout, List.of()));
        own(account, payout);
        world.store().put(account, payout);
        events.emit(account, "payout.created", payout, Cause.CLOCK);
        if (arrives) {
            payout.put("status", "paid").put("reconciliation_status", "completed");
            events.emit(account, "payout.paid", payout, Cause.CLOCK);
            events.emit(account, "payout.reconciliation_completed", payout, Cause.CLOCK);
        } else {
            payout.put("status", "failed")
                    .put("failure_code", "account_closed")
                    .put("failure_message", "The bank account has been closed.");
            payout.put(
                    "failure_balance_transaction",
                    balance.enter(
                            account,
                            "payout_failure",
                            "payout_reversal",
                            amount,
                            payout,
                            List.of()));
            events.emit(account, "payout.failed", payout, Cause.CLOCK);
        }
        return payout;
    }

    /** A payout lists its own transaction too, as Stripe's does. */
    private void own(String account, ObjectNode payout) {
        world.store()
                .find(account, Balance.TYPE, Trees.text(payout, "balance_transaction", ""))
                .ifPresent(own -> balance.payOut(account, own, Trees.text(payout, "id", "")));
    }

    private ObjectNode newPayout(String currency, long amount) {
        var payout =
                Trees.object()
                        .put("id", world.ids().next("po_"))
                        .put("object", TYPE)
                        .put("amount", amount)
                        .putNull("application_fee")
                        .putNull("application_fee_amount")
                        .put("arrival_date", world.clock().seconds())
                        .put("automatic", true)
                        .put("created", world.clock().seconds())
                        .put("currency", currency)
                        .putNull("description")
                        .putNull("destination")
                        .putNull("failure_balance_transaction")
                        .putNull("failure_code")
                        .putNull("failure_message")
                        .put("livemode", false)
                        .put("method", "standard")
                        .putNull("original_payout")
                        .put("reconciliation_status", "in_progress")
                        .putNull("reversed_by")
                        .put("source_type", "card")
                        .putNull("statement_descriptor")
                        .put("status", "pending")
                        .put("type", "bank_account");
        payout.putObject("metadata");
        return payout;
    }
}
