package io.beautysalon.starter.idempotency;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One effect a key: looks it up, else runs the handler, in one transaction. */
final class IdempotencyInterceptor implements MethodInterceptor {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    IdempotencyInterceptor(IdempotencyKeys keys, TransactionTemplate transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var key = header();
        if (key == null) {
            if (call.getMethod().getAnnotation(Idempotent.class).required()) {
                throw CommonProblem.HEADER_MISSING.at(
                        KEY, "required: 1 to 255 printable characters");
            }
            return call.proceed();
        }
        requireUsable(key);
        try {
            return transaction.execute(status -> once(call, key));
        } catch (Wrapped wrapped) {
            throw wrapped.getCause();
        }
    }

    private ResponseEntity<?> once(MethodInvocation call, String key) {
        var actor = Caller.current().actor().kind() + ":" + Caller.current().id();
        if (!keys.lock(TenantContext.required(), actor, key)) {
            throw CommonProblem.REQUEST_IN_FLIGHT.exception().retryAfter(Duration.ofSeconds(1));
        }
        var fingerprint = Fingerprint.of(call);
        var stored = keys.find(actor, key);
        if (stored.isPresent()) {
            if (!stored.get().isOf(fingerprint)) {
                throw CommonProblem.IDEMPOTENCY_KEY_REUSED.at(KEY, "a new key for a new request");
            }
            return replay(call, stored.get());
        }
        var answer = proceed(call);
        if (answer.getStatusCode().is2xxSuccessful()) {
            keys.store(
                    actor,
                    key,
                    new IdempotencyKeys.Stored(
                            fingerprint,
                            answer.getStatusCode().value(),
                            resourceOf(answer),
                            answer.getHeaders().getFirst(HttpHeaders.LOCATION)));
        }
        return answer;
    }

    private static ResponseEntity<?> replay(MethodInvocation call, IdempotencyKeys.Stored stored) {
        if (stored.resourceId() == null) {
            return ResponseEntity.status(stored.status()).header(REPLAYED, "true").build();
        }
        if (!(call.getThis() instanceof Replayable controller)) {
            throw new IllegalStateException(
                    call.getMethod() + " is idempotent, but its controller can't replay");
        }
        var answer = controller.replay(stored.resourceId());
        var replayed =
                ResponseEntity.status(stored.status())
                        .headers(answer.getHeaders())
                        .header(REPLAYED, "true");
        if (stored.location() != null) {
            replayed.location(URI.create(stored.location()));
        }
        return replayed.body(answer.getBody());
    }

    private static ResponseEntity<?> proceed(MethodInvocation call) {
        try {
            if (call.proceed() instanceof ResponseEntity<?> answer) {
                return answer;
            }
            throw new IllegalStateException(
                    call.getMethod() + " is idempotent, but returns no ResponseEntity");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Wrapped(e);
        }
    }

    private static @Nullable UUID resourceOf(ResponseEntity<?> answer) {
        if (answer.getBody() instanceof Identified body) {
            return body.id();
        }
        if (!answer.hasBody()) {
            return null;
        }
        throw new IllegalStateException("the answer of an idempotent handler names no resource");
    }

    private static void requireUsable(String key) {
        if (key.isEmpty()
                || key.length() > 255
                || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw CommonProblem.HEADER_MISSING.at(
                    KEY, "1 to 255 printable characters without spaces");
        }
        // visitors that the gateway couldn't tell apart share an actor: only an unguessable key is
        // theirs
        if (Caller.current().isUnrecognised() && !isRandomUuid(key)) {
            throw unguessable();
        }
    }

    private static boolean isRandomUuid(String key) {
        try {
            return UUID.fromString(key).version() == 4;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ProblemException unguessable() {
        return CommonProblem.HEADER_MISSING.at(
                KEY, "a UUIDv4, since the request carries no Visitor-Token");
    }

    private static @Nullable String header() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader(KEY)
                : null;
    }

    /** Carries a checked exception through the transaction, which rolls back on it. */
    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrapped(Throwable cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return java.util.Objects.requireNonNull(super.getCause());
        }
    }
}
