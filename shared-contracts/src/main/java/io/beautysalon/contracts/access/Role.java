package io.beautysalon.contracts.access;

import static io.beautysalon.contracts.access.Scope.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a member is in a salon. This is the one table from roles to scopes. */
public enum Role {
    OWNER(EnumSet.allOf(Scope.class)),
    MANAGER(EnumSet.complementOf(EnumSet.of(KEYS_MANAGE, BILLING_MANAGE))),
    RECEPTION(
            EnumSet.of(
                    SALON_READ,
                    CATALOG_READ,
                    SCHEDULE_READ,
                    BOOKINGS_READ,
                    BOOKINGS_WRITE,
                    CLIENTS_READ,
                    CLIENTS_WRITE,
                    PAYMENTS_READ,
                    PAYMENTS_TAKE)),
    STYLIST(EnumSet.of(SALON_READ, CATALOG_READ, BOOKINGS_OWN, CLIENTS_READ)),
    ACCOUNTANT(EnumSet.of(SALON_READ, AUDIT_READ, PAYMENTS_READ, REPORTS_READ));

    @SuppressWarnings("ImmutableEnumChecker") // it is unmodifiable
    private final Set<Scope> scopes;

    Role(EnumSet<Scope> scopes) {
        this.scopes = Collections.unmodifiableSet(scopes);
    }

    /** What the role may do at the locations it is held for. */
    public Set<Scope> scopes() {
        return scopes;
    }
}
