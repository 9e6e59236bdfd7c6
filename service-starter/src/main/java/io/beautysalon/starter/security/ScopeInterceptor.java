package io.beautysalon.starter.security;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request reach its handler only when the caller has what the handler demands. Deny by
 * default.
 */
final class ScopeInterceptor implements HandlerInterceptor {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;

    ScopeInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || Handlers.isFrameworkOwned(method)) {
            return true;
        }
        var demand = method.getMethodAnnotation(RequiresScope.class);
        if (demand == null) {
            throw CommonProblem.SCOPE_MISSING.exception();
        }
        if (Arrays.asList(demand.value()).contains(RequiresScope.SIGNATURE)) {
            return true;
        }
        admit(Caller.current(), demand, request);
        return true;
    }

    private void admit(Caller caller, RequiresScope demand, HttpServletRequest request) {
        requirePathSalon(caller, request);
        if (Arrays.stream(demand.value()).noneMatch(each -> satisfies(caller, each))) {
            throw refusal(caller);
        }
        if (caller.stage() == Stage.CLOSED) {
            throw CommonProblem.SALON_CLOSED.exception();
        }
        if (caller.stage() == Stage.READ_ONLY && !demand.whileReadOnly()) {
            throw CommonProblem.SALON_READ_ONLY.exception();
        }
        if (demand.freshSecondFactor() && !isFresh(caller)) {
            throw CommonProblem.SECOND_FACTOR_NEEDED.exception();
        }
    }

    /** What a salon has for its people only is, for everybody else who is signed in, not there. */
    private static ProblemException refusal(Caller caller) {
        return switch (caller.kind()) {
            case VISITOR -> CommonProblem.NOT_SIGNED_IN.exception();
            case CLIENT, GUEST ->
                    caller.salon() == null
                            ? CommonProblem.SCOPE_MISSING.exception()
                            : CommonProblem.NOT_FOUND.exception();
            default -> CommonProblem.SCOPE_MISSING.exception();
        };
    }

    private static void requirePathSalon(Caller caller, HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.get("salonId") instanceof String salon
                && (caller.salon() == null || !caller.salon().toString().equalsIgnoreCase(salon))) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    private static boolean satisfies(Caller caller, String demand) {
        return switch (demand) {
            case RequiresScope.PUBLIC -> caller.kind() != ActorKind.GATEWAY;
            case RequiresScope.USER -> caller.isUser();
            case RequiresScope.SELF -> caller.guest() != null || caller.isUser();
            case RequiresScope.GATEWAY -> caller.kind() == ActorKind.GATEWAY;
            case RequiresScope.OPERATOR -> caller.kind() == ActorKind.OPERATOR;
            default -> Scope.named(demand).filter(caller::has).isPresent();
        };
    }

    private boolean isFresh(Caller caller) {
        var totpAt = caller.totpAt();
        return totpAt != null && !totpAt.plus(FRESH).isBefore(clock.instant());
    }
}
