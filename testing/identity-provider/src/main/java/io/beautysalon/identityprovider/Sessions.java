package io.beautysalon.identityprovider;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Live sessions and every refresh token they ever had. */
final class Sessions {

    /** A used token still answers this long, because a client may lose the answer. */
    private static final Duration REUSE_INTERVAL = Duration.ofSeconds(10);

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN_LENGTH = 12;

    private final Map<UUID, Session> live = new HashMap<>();
    private final Map<String, UUID> issued = new HashMap<>();
    private final Map<String, Instant> usedAt = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    synchronized Session begin(Account account, String method) {
        var proof = new Session.Proof(method, clock.instant());
        var token = token();
        var session = new Session(UUID.randomUUID(), account.id(), List.of(proof), token);
        issued.put(token, session.id());
        return keep(session);
    }

    /** Rotates the refresh token. One that was used before ends its session: it was stolen. */
    synchronized Session refresh(String token) {
        var id = issued.get(token);
        var session = id == null ? null : live.get(id);
        if (session == null) {
            throw new AuthProblem(
                    400,
                    "refresh_token_not_found",
                    "Invalid Refresh Token: Refresh Token Not Found");
        }
        var used = usedAt.get(token);
        if (used == null) {
            usedAt.put(token, clock.instant());
            var next = token();
            issued.put(next, session.id());
            return keep(session.refreshedBy(next));
        }
        if (clock.instant().isAfter(used.plus(REUSE_INTERVAL))) {
            live.remove(session.id());
            throw new AuthProblem(
                    400, "refresh_token_already_used", "Invalid Refresh Token: Already Used");
        }
        return session;
    }

    synchronized Session prove(UUID id, String method) {
        var session = find(id).orElseThrow(Sessions::gone);
        return keep(session.proved(new Session.Proof(method, clock.instant())));
    }

    synchronized Optional<Session> find(UUID id) {
        return Optional.ofNullable(live.get(id));
    }

    synchronized void end(Predicate<Session> which) {
        live.values().removeIf(which);
    }

    static AuthProblem gone() {
        return new AuthProblem(
                403, "session_not_found", "Session from session_id claim in JWT does not exist");
    }

    private Session keep(Session session) {
        live.put(session.id(), session);
        return session;
    }

    private String token() {
        var token = new StringBuilder(TOKEN_LENGTH);
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
