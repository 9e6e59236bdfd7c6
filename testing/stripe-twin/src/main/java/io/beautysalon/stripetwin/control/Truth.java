package io.beautysalon.stripetwin.control;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Deliveries;
import tools.jackson.databind.node.ObjectNode;

/** Everything the twin knows, for whoever checks a system against it. */
public final class Truth {

    private final World world;
    private final Deliveries deliveries;

    public Truth(World world, Deliveries deliveries) {
        this.world = world;
        this.deliveries = deliveries;
    }

    /**
     * {@code {"now", "accounts": {"platform" | "acct_...": {"payment_intent": [...], ...}},
     * "deliveries"}}.
     */
    public ObjectNode dump() {
        return world.store()
                .locked(() -> {
                    var dump = Trees.object().put("now", world.clock().instant().toString());
                    var accounts = dump.putObject("accounts");
                    world.store().accounts().forEach(account -> dump(account, accounts));
                    dump.set("deliveries", deliveries.describe());
                    return dump;
                });
    }

    private void dump(String account, ObjectNode accounts) {
        var shelves = accounts.putObject(account.equals(Store.PLATFORM) ? "platform" : account);
        for (var type : world.store().types(account)) {
            var objects = shelves.putArray(type);
            world.store()
                    .list(account, type)
                    .reversed()
                    .forEach(object -> objects.add(object.deepCopy()));
        }
    }
}
