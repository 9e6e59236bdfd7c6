package io.beautysalon.tenant.registration;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.tenant.salon.SalonView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registers salons. */
@RestController
class RegistrationController {

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    @PostMapping("/api/v1/salons")
    @RequiresScope(RequiresScope.USER)
    @Operation(
            operationId = "registerSalon",
            tags = "salons",
            summary = "Register a salon with its first location; the caller becomes its OWNER")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<SalonView> register(
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Registration wanted) {
        var registered = registrations.register(wanted, verifiedUser(), key);
        var answer =
                ResponseEntity.created(URI.create("/api/v1/salons/" + registered.salon().id()));
        if (registered.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return SalonView.answer(answer, registered.salon());
    }

    private static UUID verifiedUser() {
        var caller = Caller.current();
        var user = caller.userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        if (caller.anonymous()) {
            throw RegistrationProblem.CONTACT_UNVERIFIED.exception();
        }
        return user;
    }
}
