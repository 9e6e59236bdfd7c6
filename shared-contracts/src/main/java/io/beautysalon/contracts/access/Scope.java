package io.beautysalon.contracts.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One right in a salon; its name on the wire is {@code thing:right}. */
public enum Scope {
    SALON_READ("salon:read"),
    SALON_MANAGE("salon:manage"),
    MEMBERS_MANAGE("members:manage"),
    KEYS_MANAGE("keys:manage"),
    AUDIT_READ("audit:read"),
    CATALOG_READ("catalog:read"),
    CATALOG_WRITE("catalog:write"),
    SCHEDULE_READ("schedule:read"),
    SCHEDULE_WRITE("schedule:write"),
    BOOKINGS_READ("bookings:read"),
    BOOKINGS_WRITE("bookings:write"),
    /** The stylist's own calendar; never "my own bookings as a client". */
    BOOKINGS_OWN("bookings:own"),
    BOOKINGS_OVERRIDE("bookings:override"),
    CLIENTS_READ("clients:read"),
    CLIENTS_WRITE("clients:write"),
    CLIENTS_UNMASK("clients:unmask"),
    PAYMENTS_READ("payments:read"),
    PAYMENTS_TAKE("payments:take"),
    PAYMENTS_DISCOUNT("payments:discount"),
    PAYMENTS_REFUND("payments:refund"),
    BILLING_MANAGE("billing:manage"),
    REPORTS_READ("reports:read");

    private static final Map<String, Scope> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Scope::wireName, Function.identity()));

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** The name in tokens, documents and annotations. */
    public String wireName() {
        return wireName;
    }

    /** The scope of that name, or empty when it is unknown to this reader. */
    public static Optional<Scope> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
