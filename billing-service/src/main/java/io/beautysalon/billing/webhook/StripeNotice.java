package io.beautysalon.billing.webhook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The little of an event that we believe: what kind it is, and which object of which account to
 * look at. Read without Stripe's SDK, so an event of another API version is read as well (STR-10).
 *
 * @param account the salon's Stripe account, or null on the platform's own events
 * @param object the id that the type speaks of, or null
 */
record StripeNotice(
        String id, String type, @Nullable String account, boolean live, @Nullable String object) {

    /** Types that speak of the object itself; the others of a payment intent's parts. */
    private static final List<String> OWN =
            List.of("payment_intent.", "setup_intent.", "payment_method.", "charge.dispute.");

    /** Empty when it is no event at all. */
    static Optional<StripeNotice> read(JsonNode event) {
        var id = text(event, "/id");
        var type = text(event, "/type");
        if (id == null || type == null) {
            return Optional.empty();
        }
        var live = event.path("livemode").asBoolean(false);
        return Optional.of(
                type.startsWith("v2.")
                        ? new StripeNotice(id, type, text(event, "/related_object/id"), live, null)
                        : new StripeNotice(
                                id, type, text(event, "/account"), live, intent(event, type)));
    }

    /** The same of this account: an account's own list doesn't name it in every event. */
    StripeNotice of(@Nullable String listed) {
        return new StripeNotice(id, type, account == null ? listed : account, live, object);
    }

    private static @Nullable String intent(JsonNode event, String type) {
        return OWN.stream().anyMatch(type::startsWith)
                ? text(event, "/data/object/id")
                : text(event, "/data/object/payment_intent");
    }

    private static @Nullable String text(JsonNode event, String pointer) {
        var value = event.at(pointer);
        return value.isString() ? value.stringValue() : null;
    }
}
