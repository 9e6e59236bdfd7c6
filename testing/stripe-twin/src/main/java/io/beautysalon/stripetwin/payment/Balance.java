package io.beautysalon.stripetwin.payment;

import com.stripe.param.BalanceRetrieveParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.BalanceTransactionRetrieveParams;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/balance} and {@code /v1/balance_transactions}: what every movement did to an account's
 * money, with Stripe's fee and the platform's.
 */
public final class Balance {

    static final String TYPE = "balance_transaction";
    static final String PAID_OUT = "twin.paid_out";
    private static final String URL = "/v1/balance_transactions";
    private static final Duration SETTLES_AFTER = Duration.ofDays(2);

    /** Stripe's usual price for European cards: 1.5 % and 25 minor units. */
    private static final long FEE_BP = 150;

    private static final long FEE_FIXED = 25;

    private final World world;

    public Balance(World world) {
        this.world = world;
    }

    public void mount(Router router) {
        router.get("/v1/balance", BalanceRetrieveParams.class, this::balance)
                .get(URL, BalanceTransactionListParams.class, this::list)
                .get(URL + "/{id}", BalanceTransactionRetrieveParams.class, this::retrieve);
    }

    /**
     * A part of what a movement cost.
     *
     * @param type {@code stripe_fee} or {@code application_fee}
     */
    record Fee(String type, long amount) {}

    static List<Fee> ofCharge(long amount, long applicationFee) {
        var stripe = new Fee("stripe_fee", (amount * FEE_BP + 5_000) / 10_000 + FEE_FIXED);
        return applicationFee == 0
                ? List.of(stripe)
                : List.of(stripe, new Fee("application_fee", applicationFee));
    }

    /** Enters a movement of {@code source} and names its transaction. */
    String enter(
            String account,
            String type,
            String category,
            long amount,
            ObjectNode source,
            List<Fee> fees) {
        var fee = fees.stream().mapToLong(Fee::amount).sum();
        var now = world.clock().instant();
        var available = type.startsWith("payout") ? now : now.plus(SETTLES_AFTER);
        var transaction =
                Trees.object()
                        .put("id", world.ids().next("txn_"))
                        .put("object", TYPE)
                        .put("amount", amount)
                        .put("available_on", available.getEpochSecond())
                        .put("balance_type", "payments")
                        .put("created", now.getEpochSecond())
                        .putNull("description")
                        .putNull("exchange_rate")
                        .put("fee", fee)
                        .put("net", amount - fee)
                        .put("reporting_category", category)
                        .put("status", "pending")
                        .put("type", type);
        transaction.set("currency", source.get("currency"));
        transaction.set("source", source.get("id"));
        var details = transaction.putArray("fee_details");
        for (var each : fees) {
            details.addObject()
                    .put("amount", each.amount())
                    .putNull("application")
                    .put("currency", Trees.text(source, "currency"))
                    .putNull("description")
                    .put("type", each.type());
        }
        world.store().put(account, transaction);
        return Trees.text(transaction, "id", "");
    }

    /** What is not part of a payout yet, oldest first. */
    List<ObjectNode> unpaid(String account, String currency) {
        return world.store().list(account, TYPE).reversed().stream()
                .filter(each -> currency.equals(Trees.text(each, "currency")))
                .filter(each -> payoutOf(account, each) == null)
                .toList();
    }

    void payOut(String account, ObjectNode transaction, String payout) {
        world.store()
                .put(
                        account,
                        Trees.object()
                                .put("id", Trees.text(transaction, "id"))
                                .put("object", PAID_OUT)
                                .put("payout", payout));
    }

    private @Nullable String payoutOf(String account, ObjectNode transaction) {
        return world.store()
                .find(account, PAID_OUT, Trees.text(transaction, "id", ""))
                .map(item -> Trees.text(item, "payout"))
                .orElse(null);
    }

    private ObjectNode list(Call call) {
        var payout = call.text("payout");
        var all =
                world.store().list(call.account(), TYPE).stream()
                        .map(this::upToDate)
                        .filter(each ->
                                payout == null || payout.equals(payoutOf(call.account(), each)))
                        .toList();
        return Listing.page(call, URL, all, "currency", "source", "type");
    }

    private ObjectNode retrieve(Call call) {
        return upToDate(world.store().require(call.account(), TYPE, call.id(), "id"));
    }

    private ObjectNode upToDate(ObjectNode transaction) {
        var available = Trees.number(transaction, "available_on") <= world.clock().seconds();
        return transaction.put("status", available ? "available" : "pending");
    }

    private ObjectNode balance(Call call) {
        var available = new TreeMap<String, Long>();
        var pending = new TreeMap<String, Long>();
        for (var each : world.store().list(call.account(), TYPE)) {
            var side =
                    "available".equals(Trees.text(upToDate(each), "status")) ? available : pending;
            side.merge(Trees.text(each, "currency", ""), Trees.number(each, "net"), Long::sum);
        }
        var balance = Trees.object().put("object", "balance").put("livemode", false);
        put(balance, "available", available);
        put(balance, "pending", pending);
        return balance;
    }

    private static void put(ObjectNode balance, String side, Map<String, Long> amounts) {
        var array = balance.putArray(side);
        amounts.forEach((currency, amount) ->
                array.addObject().put("amount", amount).put("currency", currency));
    }
}
