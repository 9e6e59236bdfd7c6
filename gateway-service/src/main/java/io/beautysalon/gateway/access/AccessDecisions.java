package io.beautysalon.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What callers may do, from the nearest who knows: this process for seconds, Redis for a minute,
 * tenant-service for good. Without the latter two a decision serves until it is a minute old; after
 * that nobody enters.
 */
@Component
class AccessDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(AccessDecisions.class);

    private final SharedDecisions shared;
    private final DecisionsOfTenant tenant;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<Question, Known> known;
    private final ConcurrentMap<Question, Mono<AccessDecision>> asking = new ConcurrentHashMap<>();

    AccessDecisions(
            SharedDecisions shared,
            DecisionsOfTenant tenant,
            AccessSettings settings,
            Clock clock) {
        this.shared = shared;
        this.tenant = tenant;
        this.settings = settings;
        this.clock = clock;
        this.known = Caffeine.newBuilder().maximumSize(50_000).build();
    }

    /** The decision; fails with {@code not-found} or {@code service-away}. */
    Mono<AccessDecision> decide(Question question) {
        var mine = known.getIfPresent(question);
        if (mine != null && mine.isFresh(settings, clock.instant())) {
            return mine.answer();
        }
        return asking.computeIfAbsent(question, this::look);
    }

    private Mono<AccessDecision> look(Question question) {
        return shared.find(question)
                .switchIfEmpty(Mono.defer(() -> ask(question)))
                .doOnNext(decision -> known.put(question, new Known(decision, clock.instant())))
                .onErrorResume(error -> withoutTenant(question, error))
                .doOnTerminate(() -> asking.remove(question))
                .cache();
    }

    private Mono<AccessDecision> ask(Question question) {
        return tenant.ask(question)
                .flatMap(decision -> shared.keep(question, decision).thenReturn(decision));
    }

    private Mono<AccessDecision> withoutTenant(Question question, Throwable error) {
        if (error instanceof ProblemException unknownSalon) {
            known.put(question, new Known(null, clock.instant()));
            return Mono.error(unknownSalon);
        }
        LOG.warn("access to salon {} can't be asked: {}", question.salon(), error.toString());
        var mine = known.getIfPresent(question);
        var now = clock.instant();
        if (mine == null || mine.decision == null || mine.isTooOld(settings, now)) {
            return Mono.error(GatewayProblem.SERVICE_AWAY.soon());
        }
        known.put(question, new Known(mine.decision, now)); // no more questions for a moment
        return mine.answer();
    }

    /** What was heard last, and when; no decision stands for an unknown salon. */
    private record Known(@Nullable AccessDecision decision, Instant seenAt) {

        Mono<AccessDecision> answer() {
            return decision == null
                    ? Mono.error(CommonProblem.NOT_FOUND::exception)
                    : Mono.just(decision);
        }

        boolean isFresh(AccessSettings settings, Instant now) {
            return now.isBefore(seenAt.plus(settings.fresh())) && !isTooOld(settings, now);
        }

        boolean isTooOld(AccessSettings settings, Instant now) {
            return decision != null && !now.isBefore(decision.decidedAt().plus(settings.longest()));
        }
    }
}
