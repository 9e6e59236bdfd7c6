package io.beautysalon.identityprovider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Authenticator apps and the challenges that are open for them. */
final class Factors {

    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(5);

    private final Map<UUID, Factor> factors = new ConcurrentHashMap<>();
    private final Map<UUID, Challenge> challenges = new ConcurrentHashMap<>();
    private final Clock clock;

    Factors(Clock clock) {
        this.clock = clock;
    }

    Factor enroll(UUID account, String name) {
        var factor =
                new Factor(UUID.randomUUID(), account, name, Totp.secret(), false, clock.instant());
        factors.put(factor.id(), factor);
        return factor;
    }

    Challenge challenge(UUID account, UUID id) {
        var factor = owned(account, id);
        var challenge =
                new Challenge(
                        UUID.randomUUID(), factor.id(), clock.instant().plus(CHALLENGE_LIFETIME));
        challenges.put(challenge.id(), challenge);
        return challenge;
    }

    void verify(UUID account, UUID id, UUID challengeId, String code) {
        var factor = owned(account, id);
        var challenge = challenges.get(challengeId);
        if (challenge == null || !challenge.factor().equals(factor.id())) {
            throw new AuthProblem(
                    422,
                    "mfa_factor_not_found",
                    "MFA factor with the provided challenge ID not found");
        }
        if (clock.instant().isAfter(challenge.expiresAt())) {
            throw new AuthProblem(422, "mfa_challenge_expired", "MFA challenge has expired");
        }
        if (!Totp.matches(factor.secret(), code, clock.instant())) {
            throw new AuthProblem(422, "mfa_verification_failed", "Invalid TOTP code entered");
        }
        challenges.remove(challengeId);
        factors.put(factor.id(), factor.asVerified());
    }

    List<Factor> of(UUID account) {
        return factors.values().stream()
                .filter(factor -> factor.account().equals(account))
                .toList();
    }

    private Factor owned(UUID account, UUID id) {
        var factor = factors.get(id);
        if (factor == null || !factor.account().equals(account)) {
            throw new AuthProblem(404, "mfa_factor_not_found", "Factor not found");
        }
        return factor;
    }

    /** A code is asked for until {@code expiresAt}, and accepted once. */
    record Challenge(UUID id, UUID factor, Instant expiresAt) {}
}
