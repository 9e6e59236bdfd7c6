package io.beautysalon.booking.client;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who changes cards reads contacts; who only reads cards sees just enough to recognise them. */
enum Mask {
    NONE,
    CONTACTS;

    private static final String HIDDEN = "•••";
    private static final int TAIL = 3;

    static Mask ofCaller() {
        return Caller.current().has(Scope.CLIENTS_WRITE) ? NONE : CONTACTS;
    }

    /** The last three digits. */
    @Nullable String phone(@Nullable String phone) {
        if (phone == null || this == NONE) {
            return phone;
        }
        return HIDDEN + phone.substring(Math.max(0, phone.length() - TAIL));
    }

    /** The first letter and the host. */
    @Nullable String email(@Nullable String email) {
        if (email == null || this == NONE) {
            return email;
        }
        int at = email.indexOf('@');
        return email.substring(0, Math.min(1, email.length()))
                + HIDDEN
                + email.substring(Math.max(at, 0));
    }
}
