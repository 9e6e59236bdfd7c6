package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a payment intent looks when it is made, and what a caller may not ask of it. */
public final class IntentForm {

    private static final long CEILING = 99_999_999;

    /**
     * Stripe's smallest charges
     * (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).
     */
    private static final Map<String, Long> MINIMUM =
            Map.of(
                    "gbp", 30L, "chf", 50L, "dkk", 250L, "nok", 300L, "sek", 300L, "pln", 200L,
                    "czk", 1500L, "huf", 17500L);

    private static final Map<String, Long> MINIMUM_ZERO_DECIMAL = Map.of("jpy", 50L, "krw", 100L);
    private static final Set<String> CHANGEABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private static final String[] KEPT = {
        "application_fee_amount",
        "customer",
        "description",
        "on_behalf_of",
        "payment_method",
        "receipt_email",
        "setup_future_usage",
        "shipping",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group"
    };

    private final World world;
    private final PaymentMethods methods;
    private final Predicate<String> mayCharge;

    /**
     * @param mayCharge whether the account with this id can take cards
     */
    public IntentForm(World world, PaymentMethods methods, Predicate<String> mayCharge) {
        this.world = world;
        this.methods = methods;
        this.mayCharge = mayCharge;
    }

    ObjectNode newIntent(Call call) {
        var amount = call.requiredNumber("amount");
        var currency = call.required("currency");
        checkAmount(amount, currency);
        checkFee(call, amount);
        if (!mayCharge.test(call.account())) {
            throw StripeError.refused( // Stripe's list of codes has none for this
                    null,
                    "Your account cannot currently make charges: the capability card_payments is not active.");
        }
        var id = world.ids().next("pi_");
        var intent =
                Trees.object()
                        .put("id", id)
                        .put("object", PaymentIntents.TYPE)
                        .put("amount", amount)
                        .put("amount_capturable", 0)
                        .put("amount_received", 0)
                        .putNull("application")
                        .putNull("canceled_at")
                        .putNull("cancellation_reason")
                        .put("capture_method", orElse(call, "capture_method", "automatic_async"))
                        .put("client_secret", id + "_secret_" + world.ids().text(25))
                        .put(
                                "confirmation_method",
                                orElse(call, "confirmation_method", "automatic"))
                        .put("created", world.clock().seconds())
                        .put("currency", currency)
                        .putNull("last_payment_error")
                        .putNull("latest_charge")
                        .put("livemode", false)
                        .putNull("next_action")
                        .putNull("processing")
                        .putNull("review")
                        .putNull("transfer_data");
        intent.putObject("amount_details").putObject("tip");
        intent.set("automatic_payment_methods", automaticMethods(call));
        intent.set("metadata", Trees.inner(call.params(), "metadata"));
        intent.set("payment_method_options", options(call));
        intent.set("payment_method_types", types(call, currency));
        for (var kept : KEPT) {
            intent.set(kept, Trees.or(call.params(), kept));
        }
        useMethod(call, intent);
        return intent.put(
                "status",
                intent.path("payment_method").isNull()
                        ? "requires_payment_method"
                        : "requires_confirmation");
    }

    void update(Call call, ObjectNode intent) {
        if (!CHANGEABLE.contains(Trees.text(intent, "status", ""))) {
            throw StripeError.refused(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent could not be updated because it has a status of "
                            + Trees.text(intent, "status")
                            + ".");
        }
        checkAmount(
                call.number("amount", Trees.number(intent, "amount")),
                Trees.text(intent, "currency", ""));
        call.params().properties().stream()
                .filter(entry ->
                        Set.of(
                                        "amount",
                                        "application_fee_amount",
                                        "customer",
                                        "description",
                                        "receipt_email")
                                .contains(entry.getKey()))
                .forEach(entry -> intent.set(entry.getKey(), entry.getValue()));
        Metadata.merge(intent, call);
    }

    /** Puts the payment method of the call, if any, into the intent. */
    void useMethod(Call call, ObjectNode intent) {
        var method = call.text("payment_method");
        if (method != null) {
            intent.set("payment_method", methods.use(call.account(), method).get("id"));
        } else if (call.params().has("payment_method_data")) {
            var type = Trees.text(Trees.inner(call.params(), "payment_method_data"), "type", "");
            intent.set("payment_method", methods.describe(call.account(), type).get("id"));
        }
    }

    private static String orElse(Call call, String param, String otherwise) {
        return Trees.text(call.params(), param, otherwise);
    }

    private static JsonNode automaticMethods(Call call) {
        var asked = call.params().get("automatic_payment_methods");
        if (asked == null && call.params().has("payment_method_types")) {
            return Trees.or(call.params(), "automatic_payment_methods");
        }
        var enabled = asked == null || Trees.flag(asked, "enabled");
        return Trees.object()
                .put(
                        "allow_redirects",
                        asked == null ? "always" : Trees.text(asked, "allow_redirects", "always"))
                .put("enabled", enabled);
    }

    /** What is offered when nobody says: the methods that pay in euros beside cards. */
    private static JsonNode types(Call call, String currency) {
        return call.params().has("payment_method_types")
                ? call.params().get("payment_method_types")
                : currency.equals("eur")
                        ? Trees.strings("card", "ideal", "sepa_debit")
                        : Trees.strings("card");
    }

    private static ObjectNode options(Call call) {
        var asked = Trees.inner(Trees.inner(call.params(), "payment_method_options"), "card");
        var card =
                Trees.object()
                        .putNull("installments")
                        .putNull("mandate_options")
                        .putNull("network")
                        .put("request_three_d_secure", "automatic");
        card.setAll(asked);
        return Trees.object().set("card", card);
    }

    private static void checkAmount(long amount, String currency) {
        if (amount < 1) {
            throw StripeError.unreadable(
                    "parameter_invalid_integer",
                    "amount",
                    "This value must be greater than or equal to 1.");
        }
        if (amount > CEILING) {
            throw StripeError.unreadable(
                    "amount_too_large", "amount", "Amount must be no more than " + CEILING + ".");
        }
        var minimum =
                MINIMUM_ZERO_DECIMAL.getOrDefault(currency, MINIMUM.getOrDefault(currency, 50L));
        if (amount < minimum) {
            throw StripeError.unreadable(
                    "amount_too_small",
                    "amount",
                    "Amount must be at least " + minimum + " " + currency + ".");
        }
    }

    private static void checkFee(Call call, long amount) {
        if (!call.params().has("application_fee_amount")) {
            return;
        }
        if (call.account().equals(Store.PLATFORM)) {
            throw StripeError.refused(
                    "parameter_invalid_empty",
                    "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment.");
        }
        if (call.number("application_fee_amount", 0) > amount) {
            throw StripeError.refused(
                    "parameter_invalid_integer",
                    "The application fee cannot be greater than the amount.");
        }
    }
}
