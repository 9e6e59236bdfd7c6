package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.World;
import tools.jackson.databind.node.ObjectNode;

/** The client's bank, which asks whether it is really the client, and sends new cards. */
public final class Bank {

    private final World world;
    private final IntentLife payments;
    private final SetupIntents setups;
    private final PaymentMethods methods;

    public Bank(World world, IntentLife payments, SetupIntents setups, PaymentMethods methods) {
        this.world = world;
        this.payments = payments;
        this.setups = setups;
        this.methods = methods;
    }

    /** A card is replaced by one that is good for longer. */
    public ObjectNode renew(String account, String method, long expYear) {
        return methods.renew(account, method, expYear);
    }

    /** The client's answer about a payment intent or a setup intent that requires action. */
    public ObjectNode authenticate(String account, String intent, boolean passed) {
        return world.store()
                .locked(() -> {
                    var found =
                            world.store()
                                    .find(account, intent)
                                    .orElseThrow(
                                            () -> StripeError.noSuch("intent", intent, "intent"));
                    return intent.startsWith("seti_")
                            ? setups.authenticate(account, found, passed)
                            : payments.authenticate(account, found, passed);
                });
    }
}
