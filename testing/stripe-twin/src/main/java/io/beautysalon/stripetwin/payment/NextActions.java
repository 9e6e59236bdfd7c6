package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.wire.Call;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What the client has to do before a payment goes on. */
public final class NextActions {

    private final Supplier<String> baseUrl;

    /**
     * @param baseUrl the twin's own address, known once it listens
     */
    public NextActions(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * The bank's page to be sent to, or, without a place to return to, Stripe.js's own dialogue.
     */
    ObjectNode authenticate(Call call, ObjectNode intent) {
        var account = call.account().isEmpty() ? "platform" : call.account();
        var page = baseUrl.get() + "/twin/bank/" + account + "/" + Trees.text(intent, "id");
        var returnUrl = call.text("return_url");
        var action = Trees.object();
        if (returnUrl == null) {
            action.put("type", "use_stripe_sdk");
            action.putObject("use_stripe_sdk")
                    .put("type", "three_d_secure_redirect")
                    .put("stripe_js", page);
        } else {
            action.put("type", "redirect_to_url");
            action.putObject("redirect_to_url").put("return_url", returnUrl).put("url", page);
        }
        return action;
    }
}
