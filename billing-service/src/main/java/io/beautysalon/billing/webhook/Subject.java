package io.beautysalon.billing.webhook;

import java.util.Set;

/** What an event is about, as far as anything here depends on it. */
enum Subject {
    /** A salon's account: may it take cards? */
    ACCOUNT,
    /** The salon has cut its account off from the platform. */
    TIE_TO_ACCOUNT,
    /** A card on its way to the file. */
    SETUP,
    /** A card that is on file already. */
    CARD,
    /** A payment intent, its charge or a refund of it. */
    INTENT,
    /** A dispute of a charge. */
    DISPUTE,
    /** Nothing that matters here. */
    NOTHING;

    private static final String CARD_RENEWED = "payment_method.automatically_updated";
    private static final String DEAUTHORIZED = "account.application.deauthorized";

    /** What tells that an account may take cards, or settles in another currency (STR-23). */
    private static final Set<String> ABOUT_ACCOUNTS =
            Set.of(
                    "v2.core.account[configuration.merchant].capability_status_updated",
                    "v2.core.account[defaults].updated");

    /** What tells that an intent has changed (STR-19). */
    private static final Set<String> ABOUT_INTENTS =
            Set.of(
                    "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.processing",
                    "payment_intent.requires_action",
                    "payment_intent.amount_capturable_updated",
                    "payment_intent.canceled",
                    "charge.expired",
                    "charge.captured",
                    "charge.refunded",
                    "charge.refund.updated",
                    "refund.created",
                    "refund.updated",
                    "refund.failed");

    private static final Set<String> ABOUT_SETUPS =
            Set.of(
                    "setup_intent.succeeded",
                    "setup_intent.setup_failed",
                    "setup_intent.requires_action",
                    "setup_intent.canceled");

    private static final Set<String> ABOUT_DISPUTES =
            Set.of(
                    "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated");

    static Subject of(StripeNotice notice) {
        if (ABOUT_ACCOUNTS.contains(notice.type())) {
            return ACCOUNT;
        }
        if (notice.type().equals(DEAUTHORIZED)) {
            return TIE_TO_ACCOUNT;
        }
        return notice.object() == null ? NOTHING : about(notice.type());
    }

    private static Subject about(String type) {
        if (ABOUT_SETUPS.contains(type)) {
            return SETUP;
        }
        if (type.equals(CARD_RENEWED)) {
            return CARD;
        }
        if (ABOUT_DISPUTES.contains(type)) {
            return DISPUTE;
        }
        return ABOUT_INTENTS.contains(type) ? INTENT : NOTHING;
    }
}
