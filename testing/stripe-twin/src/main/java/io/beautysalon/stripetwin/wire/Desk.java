package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.World;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of things for one request: who, what, with which parameters, once per key, with which
 * faults.
 */
final class Desk {

    private final World world;
    private final Faults faults;
    private final Router router;
    private final Idempotency idempotency;
    private final AccessCheck access;
    private final ParameterContract contract = new ParameterContract();
    private final Expansion expansion;

    Desk(World world, Faults faults, Router router, Idempotency idempotency, AccessCheck access) {
        this.world = world;
        this.faults = faults;
        this.router = router;
        this.idempotency = idempotency;
        this.access = access;
        this.expansion = new Expansion(world.store());
    }

    Answer answer(Request request) {
        var browser = access.browser(request);
        var match = router.match(request.method(), request.path());
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var params = contract.check(request.tree(), match.route().params(), browser);
        if (browser && !params.has("client_secret")) {
            throw StripeError.secretKeyRequired();
        }
        var call =
                new Call(
                        request.id(),
                        request.account(),
                        browser,
                        request.idempotencyKey(),
                        match.path(),
                        params);
        var key = request.idempotencyKey();
        if (key == null || !request.post()) {
            return execute(request, match.route().handler(), call);
        }
        var answer =
                once(
                        new Idempotency.Key(request.account(), key, request.v2()),
                        request,
                        match.route().handler(),
                        call);
        return answer.with("Idempotency-Key", key);
    }

    /** Errors that come before execution; they leave no trace under the key. */
    private Optional<Answer> refusal(Request request) {
        return refusal(FaultKind.RATE_LIMIT, request, fault -> StripeError.tooMany())
                .or(() -> refusal(FaultKind.CONFLICT, request, fault -> StripeError.locked()))
                .or(() ->
                        refusal(
                                FaultKind.FORBID,
                                request,
                                fault -> StripeError.forbidden(fault.code())))
                .or(() -> refusal(FaultKind.REFUSE, request, Desk::refused));
    }

    private Optional<Answer> refusal(
            FaultKind kind, Request request, Function<Fault, StripeError> error) {
        return faults.strike(kind, request.subject())
                .map(fault -> retryable(Answer.of(error.apply(fault)), fault));
    }

    private static StripeError refused(Fault fault) {
        return StripeError.unreadable(fault.code(), "", "This was refused on purpose.");
    }

    private Answer once(Idempotency.Key key, Request request, Handler handler, Call call) {
        var stored = idempotency.begin(key, request.fingerprint());
        if (stored.isPresent()) {
            return stored.get().with("Idempotent-Replayed", "true");
        }
        try {
            var answer = execute(request, handler, call);
            idempotency.keep(key, answer);
            return answer;
        } finally {
            idempotency.release(key);
        }
    }

    private Answer execute(Request request, Handler handler, Call call) {
        faults.strike(FaultKind.DELAY, request.subject()).ifPresent(Desk::waitFor);
        var before = faults.strike(FaultKind.ERROR_BEFORE, request.subject());
        if (before.isPresent()) {
            return retryable(Answer.of(StripeError.broken()), before.get());
        }
        var answer = world.store().locked(() -> run(handler, call));
        if (!request.method().equals("GET")) {
            world.store().touched(); // objects change in place
        }
        return faults.strike(FaultKind.ERROR_AFTER, request.subject())
                .map(fault -> retryable(Answer.of(StripeError.broken()), fault))
                .orElse(answer);
    }

    private Answer run(Handler handler, Call call) {
        try {
            ObjectNode object = handler.handle(call);
            return Answer.of(200, expansion.expand(object, call));
        } catch (StripeError error) {
            if (error.executed()) {
                return Answer.of(error);
            }
            throw error;
        }
    }

    private static Answer retryable(Answer answer, Fault fault) {
        var shouldRetry = fault.shouldRetry();
        return shouldRetry == null
                ? answer
                : answer.with("Stripe-Should-Retry", shouldRetry.toString());
    }

    static void waitFor(Fault fault) {
        try {
            Thread.sleep(fault.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
