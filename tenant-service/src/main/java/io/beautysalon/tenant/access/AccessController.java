package io.beautysalon.tenant.access;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the gateway; never routed from outside. */
@Hidden
@RestController
@RequestMapping("/internal/access")
class AccessController {

    private final Decisions decisions;

    AccessController(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Only a signed-in user can be a member, so everybody else gets anybody's decision. */
    @GetMapping
    @RequiresScope(value = RequiresScope.GATEWAY, whileReadOnly = true)
    AccessDecision decide(
            @RequestParam UUID salonId,
            @RequestParam ActorKind kind,
            @RequestParam(required = false) @Nullable String callerId) {
        var user = kind == ActorKind.CLIENT ? user(callerId) : null;
        return TenantContext.call(salonId, () -> decisions.decide(user))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static UUID user(@Nullable String callerId) {
        try {
            return UUID.fromString(String.valueOf(callerId));
        } catch (IllegalArgumentException e) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("callerId", "a user's id");
        }
    }
}
