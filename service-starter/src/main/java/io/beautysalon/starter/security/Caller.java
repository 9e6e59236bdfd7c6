package io.beautysalon.starter.security;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the gateway says in its edge token.
 *
 * @param kind what kind of caller
 * @param id the user's, key's, visitor's or booking's id
 * @param salon the salon of the path, or null on routes without one
 * @param member the caller's membership in that salon, or null
 * @param scopes by location id, {@code *} for every location
 * @param stage how much of the suite the salon may use
 * @param totpAt when the second factor was given, or null
 * @param anonymous whether the user has no verified contact
 * @param verifiedEmail the user's address as the identity provider verified it; null on routes that
 *     don't need it, and where it is not verified
 * @param guest a guest's booking and the generation of the capability, or null
 */
public record Caller(
        ActorKind kind,
        String id,
        @Nullable UUID salon,
        @Nullable UUID member,
        Map<String, Set<Scope>> scopes,
        Stage stage,
        @Nullable Instant totpAt,
        boolean anonymous,
        @Nullable String verifiedEmail,
        @Nullable Guest guest) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /**
     * What a guest's capability is for.
     *
     * @param booking the one booking
     * @param generation raised whenever the manage link is rotated
     */
    public record Guest(UUID booking, int generation) {}

    /**
     * The caller of the request at hand.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-signed-in} (401) where
     *     there is none
     */
    public static Caller current() {
        return present().orElseThrow(CommonProblem.NOT_SIGNED_IN::exception);
    }

    /** The caller, or empty outside a request: in consumers and jobs. */
    public static Optional<Caller> present() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs work as this caller. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The caller as facts and audit entries name it. */
    public Actor actor() {
        return new Actor(kind, id);
    }

    /** Whether the scope is held for a location, or for all. */
    public boolean has(Scope scope, UUID location) {
        return holds(AccessDecision.EVERY_LOCATION, scope) || holds(location.toString(), scope);
    }

    /** Whether the scope is held for any location. */
    public boolean has(Scope scope) {
        return scopes.values().stream().anyMatch(held -> held.contains(scope));
    }

    /** Whether it is one of all the visitors that the gateway couldn't tell apart. */
    public boolean isUnrecognised() {
        return kind == ActorKind.VISITOR && id.equals("anonymous");
    }

    /** Whether somebody signed in: a client or a member. */
    public boolean isUser() {
        return kind == ActorKind.CLIENT || kind == ActorKind.MEMBER;
    }

    /** The signed-in user's id, or null for everybody else. */
    public @Nullable UUID userId() {
        return isUser() ? UUID.fromString(id) : null;
    }

    /**
     * Whether a booking is the caller's own: as its guest, or as the user who owns it.
     *
     * @param owner the owning user, or null when nobody signed in made it
     * @param generation the booking's present capability generation
     */
    public boolean isSelf(UUID booking, @Nullable UUID owner, int generation) {
        return guest != null
                ? guest.booking().equals(booking) && guest.generation() == generation
                : owner != null && owner.equals(userId());
    }

    private boolean holds(String location, Scope scope) {
        return scopes.getOrDefault(location, Set.of()).contains(scope);
    }
}
