package io.beautysalon.gateway.identity;

import io.beautysalon.contracts.ActorKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Who sent a request, as far as it was proved. */
public sealed interface Caller {

    /** What kind of actor this is outside of any salon; a membership is the salon's to tell. */
    ActorKind kind();

    /** The actor's id, the subject of every token about it. */
    String id();

    /** The caller of a request that passed the identity filter. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(Caller.class.getName());
    }

    /** Remembers who sent the request. */
    default void put(ServerWebExchange exchange) {
        exchange.getAttributes().put(Caller.class.getName(), this);
    }

    /**
     * Nobody in particular, but always the same nobody.
     *
     * @param visitor null for one who comes first and shows no token yet
     */
    record Visitor(@Nullable UUID visitor) implements Caller {

        /** What all who come first are called; services know it and trust such a caller less. */
        public static final String UNKNOWN = "anonymous";

        @Override
        public ActorKind kind() {
            return ActorKind.VISITOR;
        }

        @Override
        public String id() {
            return visitor == null ? UNKNOWN : visitor.toString();
        }
    }

    /**
     * Holder of one booking's capability.
     *
     * @param generation which of the booking's links it was; the services know the newest
     */
    record Guest(UUID salon, UUID booking, long generation) implements Caller {

        @Override
        public ActorKind kind() {
            return ActorKind.GUEST;
        }

        @Override
        public String id() {
            return booking.toString();
        }
    }

    /**
     * Signed in with the project's identity provider.
     *
     * @param assurance {@code aal1} or {@code aal2}
     * @param totpAt when the second factor was given
     * @param anonymous without any verified contact
     * @param address the verified e-mail address; null unless the route needs it and there is one
     */
    record User(
            UUID user,
            UUID session,
            String assurance,
            @Nullable Instant totpAt,
            boolean anonymous,
            @Nullable String address)
            implements Caller {

        User withAddress(String verified) {
            return new User(user, session, assurance, totpAt, anonymous, verified);
        }

        @Override
        public ActorKind kind() {
            return ActorKind.CLIENT;
        }

        @Override
        public String id() {
            return user.toString();
        }
    }
}
