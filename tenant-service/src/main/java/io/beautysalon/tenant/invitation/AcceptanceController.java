package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.tenant.invitation.AcceptInvitation.Joined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations as those see them whom they were sent to. */
@RestController
@RequestMapping("/api/v1/invitations")
class AcceptanceController {

    private final InspectInvitation inspectInvitation;
    private final AcceptInvitation acceptInvitation;

    AcceptanceController(InspectInvitation inspectInvitation, AcceptInvitation acceptInvitation) {
        this.inspectInvitation = inspectInvitation;
        this.acceptInvitation = acceptInvitation;
    }

    /** What stands behind the {@code #} of an invitation's link. */
    record TokenBody(@NotBlank @Size(max = 100) String token) {}

    @PostMapping("/inspect")
    @RequiresScope(RequiresScope.USER)
    @Operation(
            operationId = "inspectInvitation",
            tags = "invitations",
            summary = "The salon and the roles of an invitation, before accepting it")
    OpenInvitation inspect(@Valid @RequestBody TokenBody body) {
        return inspectInvitation.inspect(new InvitationToken(body.token()));
    }

    @PostMapping("/accept")
    @RequiresScope(RequiresScope.USER)
    @Operation(
            operationId = "acceptInvitation",
            tags = "invitations",
            summary =
                    "Join the salon; the caller's verified e-mail address must be the invited one")
    @ApiResponse(responseCode = "201", description = "Joined", useReturnTypeSchema = true)
    ResponseEntity<Joined> accept(@Valid @RequestBody TokenBody body) {
        var joined = acceptInvitation.accept(new InvitationToken(body.token()));
        var address = "/api/v1/salons/%s/members/%s".formatted(joined.salonId(), joined.memberId());
        return ResponseEntity.created(URI.create(address)).body(joined);
    }
}
