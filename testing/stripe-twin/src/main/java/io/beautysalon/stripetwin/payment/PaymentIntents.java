package io.beautysalon.stripetwin.payment;

import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/payment_intents}: what callers may ask; what then happens is {@link IntentLife}'s
 * business.
 */
public final class PaymentIntents {

    static final String TYPE = "payment_intent";
    private static final String URL = "/v1/payment_intents";

    private final World world;
    private final IntentForm form;
    private final IntentLife life;

    public PaymentIntents(World world, IntentForm form, IntentLife life) {
        this.world = world;
        this.form = form;
        this.life = life;
    }

    public void mount(Router router) {
        router.post(URL, PaymentIntentCreateParams.class, this::create)
                .get(URL, PaymentIntentListParams.class, this::list)
                .get(URL + "/{id}", PaymentIntentRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}", PaymentIntentUpdateParams.class, this::update)
                .post(URL + "/{id}/confirm", PaymentIntentConfirmParams.class, this::confirm)
                .post(URL + "/{id}/capture", PaymentIntentCaptureParams.class, this::capture)
                .post(URL + "/{id}/cancel", PaymentIntentCancelParams.class, this::cancel);
    }

    private ObjectNode create(Call call) {
        return life.create(call);
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE), "customer");
    }

    private ObjectNode retrieve(Call call) {
        var intent = world.store().require(call.account(), TYPE, call.id(), "intent");
        var secret = call.text("client_secret");
        if ((secret != null || call.browser())
                && !Trees.text(intent, "client_secret", "").equals(secret)) {
            throw StripeError.refused(
                    "payment_intent_invalid_parameter",
                    "The client_secret provided does not match the PaymentIntent.");
        }
        return intent;
    }

    private ObjectNode update(Call call) {
        var intent = retrieve(call);
        form.update(call, intent);
        return intent;
    }

    private ObjectNode confirm(Call call) {
        return life.confirm(call, retrieve(call));
    }

    private ObjectNode capture(Call call) {
        return life.capture(call, retrieve(call));
    }

    private ObjectNode cancel(Call call) {
        return life.cancel(call, retrieve(call));
    }
}
