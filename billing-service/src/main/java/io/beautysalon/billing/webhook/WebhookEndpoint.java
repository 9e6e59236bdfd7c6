package io.beautysalon.billing.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three addresses that Stripe knows, each with secrets of its own. */
enum WebhookEndpoint {
    /** Snapshot events of the platform's own account. */
    PLATFORM,
    /** Snapshot events of the salons' accounts. */
    CONNECT,
    /** Thin v2 events about the salons' accounts. */
    ACCOUNTS;

    /** The last part of the address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WebhookEndpoint> named(String name) {
        return Arrays.stream(values()).filter(endpoint -> endpoint.name().equals(name)).findFirst();
    }

    static Optional<WebhookEndpoint> at(String path) {
        return Arrays.stream(values()).filter(endpoint -> endpoint.path().equals(path)).findFirst();
    }
}
