package io.beautysalon.stripetwin.payment;

import com.stripe.param.ApplicationFeeListParams;
import com.stripe.param.ApplicationFeeRetrieveParams;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/application_fees}: the platform's share of a direct charge; it belongs to the
 * platform, so do its events.
 */
public final class ApplicationFees {

    private static final String TYPE = "application_fee";
    private static final String URL = "/v1/application_fees";

    private final World world;
    private final Events events;
    private final Balance balance;

    public ApplicationFees(World world, Events events, Balance balance) {
        this.world = world;
        this.events = events;
        this.balance = balance;
    }

    public void mount(Router router) {
        router.get(URL, ApplicationFeeListParams.class, this::list)
                .get(URL + "/{id}", ApplicationFeeRetrieveParams.class, this::retrieve);
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(Store.PLATFORM, TYPE), "charge");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "id");
    }

    void take(String account, ObjectNode charge, long amount, Cause cause) {
        if (amount == 0) {
            return;
        }
        var id = world.ids().next("fee_");
        var fee =
                Trees.object()
                        .put("id", id)
                        .put("object", TYPE)
                        .put("account", account)
                        .put("amount", amount)
                        .put("amount_refunded", 0)
                        .put("application", "ca_twin")
                        .putNull("balance_transaction")
                        .put("created", world.clock().seconds())
                        .put("livemode", false)
                        .putNull("originating_transaction")
                        .put("refunded", false);
        fee.set("charge", charge.get("id"));
        fee.set("currency", charge.get("currency"));
        fee.putObject("refunds")
                .put("object", "list")
                .put("has_more", false)
                .put("url", URL + "/" + id + "/refunds")
                .putArray("data");
        charge.put("application_fee", id).put("application_fee_amount", amount);
        var earned =
                balance.enter(
                        Store.PLATFORM,
                        "application_fee",
                        "platform_earning",
                        amount,
                        fee,
                        List.of());
        fee.put("balance_transaction", earned);
        world.store().put(Store.PLATFORM, fee);
        events.emit(Store.PLATFORM, "application_fee.created", fee, cause);
    }

    /**
     * Gives the fee back in the proportion in which the charge has been refunded by now, rounded
     * half up.
     */
    long giveBack(ObjectNode charge, Cause cause) {
        var id = Trees.text(charge, "application_fee");
        if (id == null) {
            return 0;
        }
        var fee = world.store().require(Store.PLATFORM, TYPE, id, "fee");
        var captured = Trees.number(charge, "amount_captured");
        var refunded =
                (2 * Trees.number(fee, "amount") * Trees.number(charge, "amount_refunded")
                                + captured)
                        / (2 * captured);
        var now = refunded - Trees.number(fee, "amount_refunded");
        if (now <= 0) {
            return 0;
        }
        fee.put("amount_refunded", refunded)
                .put("refunded", refunded == Trees.number(fee, "amount"));
        list(fee, id, now);
        events.emit(Store.PLATFORM, "application_fee.refunded", fee, cause);
        return now;
    }

    private void list(ObjectNode fee, String id, long amount) {
        var refund =
                Trees.object()
                        .put("id", world.ids().next("fr_"))
                        .put("object", "fee_refund")
                        .put("amount", amount)
                        .put("created", world.clock().seconds())
                        .put("currency", Trees.text(fee, "currency"))
                        .put("fee", id);
        refund.putObject("metadata");
        refund.put(
                "balance_transaction",
                balance.enter(
                        Store.PLATFORM,
                        "application_fee_refund",
                        "platform_earning_refund",
                        -amount,
                        refund,
                        List.of()));
        world.store().put(Store.PLATFORM, refund);
        Trees.inner(fee, "refunds").withArray("data").add(refund.deepCopy());
    }
}
