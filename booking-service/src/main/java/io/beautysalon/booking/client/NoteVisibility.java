package io.beautysalon.booking.client;

import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.security.Caller;
import java.util.Arrays;
import java.util.List;

/** Who reads a note on a card; the client never does. */
enum NoteVisibility {
    /** Whoever reads cards. */
    STAFF(Scope.CLIENTS_READ),
    /** Whoever changes cards. */
    DESK(Scope.CLIENTS_WRITE),
    /** Whoever may see hidden contacts. */
    MANAGEMENT(Scope.CLIENTS_UNMASK);

    private final Scope scope;

    NoteVisibility(Scope scope) {
        this.scope = scope;
    }

    boolean isForCaller() {
        return Caller.current().has(scope);
    }

    /** The names of those that the caller reads. */
    static List<String> ofCaller() {
        return Arrays.stream(values()).filter(NoteVisibility::isForCaller).map(Enum::name).toList();
    }
}
