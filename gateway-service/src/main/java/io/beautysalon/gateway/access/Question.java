package io.beautysalon.gateway.access;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.identity.Caller.User;
import java.util.UUID;

/**
 * What one decision is about. Only users can be members, so all visitors and guests of a salon
 * share one decision; an anonymous user counts as one of them.
 */
record Question(UUID salon, ActorKind kind, String caller) {

    static final String ANYBODY = "anybody";

    static Question about(UUID salon, Caller caller) {
        return caller instanceof User user && !user.anonymous()
                ? new Question(salon, user.kind(), user.id())
                : new Question(salon, ActorKind.VISITOR, ANYBODY);
    }
}
