package io.beautysalon.stripetwin.account;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a connected account may do, and when it may: the twin plays the salon that fills in Stripe's
 * form.
 */
public final class Capabilities {

    private static final String CARDS = "card_payments";
    private static final String CHANGED =
            "v2.core.account[configuration.merchant].capability_status_updated";

    private static final String SETTLES = "v2.core.account[defaults].updated";

    private final World world;
    private final Events events;
    private final Duration onboarding;

    /**
     * @param onboarding how long after its creation an account may take cards
     */
    public Capabilities(World world, Events events, Duration onboarding) {
        this.world = world;
        this.events = events;
        this.onboarding = onboarding;
    }

    /** Whether charges can be made on this account; the platform itself always can. */
    public boolean mayTakeCards(String account) {
        return account.equals(Store.PLATFORM)
                || world.store()
                        .find(Store.PLATFORM, Accounts.TYPE, account)
                        .map(found -> "active".equals(Trees.text(cards(found), "status")))
                        .orElse(false);
    }

    /**
     * Sets what the account's card payments are: {@code active}, {@code pending}, {@code
     * restricted}.
     */
    public void set(String account, String status) {
        world.store()
                .locked(() -> {
                    var found =
                            world.store()
                                    .require(Store.PLATFORM, Accounts.TYPE, account, "account");
                    change(found, status);
                });
    }

    /** The salon has a bank account in this currency, which its money is settled in. */
    public void settleIn(String account, String currency) {
        world.store()
                .locked(() -> {
                    var found =
                            world.store()
                                    .require(Store.PLATFORM, Accounts.TYPE, account, "account");
                    found.withObject("/defaults").put("currency", currency);
                    events.emitThin(SETTLES, found, Trees.object(), Cause.CLOCK);
                });
    }

    void request(ObjectNode account, ObjectNode configuration) {
        var applied = account.putArray("applied_configurations");
        var merchant = Trees.inner(configuration, "merchant");
        if (configuration.has("merchant")) {
            applied.add("merchant");
            var kept =
                    account.putObject("configuration").putObject("merchant").put("applied", true);
            kept.set("mcc", Trees.or(merchant, "mcc"));
            var capabilities = kept.putObject("capabilities");
            Trees.inner(merchant, "capabilities")
                    .propertyNames()
                    .forEach(name -> put(capabilities, name, "pending"));
        }
    }

    void activateLater(ObjectNode account) {
        if (cards(account).has("status")) {
            world.agenda().after(onboarding, () -> world.store().locked(() -> activate(account)));
        }
    }

    /** Accounts that waited when the twin stopped go on waiting. */
    public void resume() {
        world.store().list(Store.PLATFORM, Accounts.TYPE).forEach(this::activateLater);
    }

    private void activate(ObjectNode account) {
        if ("pending".equals(Trees.text(cards(account), "status"))) {
            change(account, "active");
        }
    }

    private void change(ObjectNode account, String status) {
        var merchant = Trees.inner(Trees.inner(account, "configuration"), "merchant");
        put(Trees.inner(merchant, "capabilities"), CARDS, status);
        events.emitThin(
                CHANGED, account, Trees.object().put("updated_capability", CARDS), Cause.CLOCK);
    }

    private static void put(ObjectNode capabilities, String name, String status) {
        ArrayNode details =
                capabilities.putObject(name).put("status", status).putArray("status_details");
        if (!status.equals("active")) {
            details.addObject()
                    .put(
                            "code",
                            "requirements_"
                                    + (status.equals("pending")
                                            ? "pending_verification"
                                            : "past_due"))
                    .put("resolution", "provide_info");
        }
    }

    private static ObjectNode cards(ObjectNode account) {
        var merchant = Trees.inner(Trees.inner(account, "configuration"), "merchant");
        return Trees.inner(Trees.inner(merchant, "capabilities"), CARDS);
    }
}
