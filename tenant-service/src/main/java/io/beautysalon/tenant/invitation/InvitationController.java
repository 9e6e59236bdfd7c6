package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.member.Grant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open invitations of one salon. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/invitations")
class InvitationController implements Replayable {

    private static final String LIST = "invitations";

    private final Invitations invitations;
    private final Invite invite;
    private final RenewInvitation renewInvitation;
    private final WithdrawInvitation withdrawInvitation;
    private final InvitationSettings settings;
    private final Cursors cursors;

    InvitationController(
            Invitations invitations,
            Invite invite,
            RenewInvitation renewInvitation,
            WithdrawInvitation withdrawInvitation,
            InvitationSettings settings,
            Cursors cursors) {
        this.invitations = invitations;
        this.invite = invite;
        this.renewInvitation = renewInvitation;
        this.withdrawInvitation = withdrawInvitation;
        this.settings = settings;
        this.cursors = cursors;
    }

    /** Whom to ask, and for what. */
    record NewInvitation(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Grant> roles) {}

    @GetMapping
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Operation(
            operationId = "listInvitations",
            tags = "invitations",
            summary = "Invitations that nobody has accepted yet, oldest first")
    Page<InvitationView> list(
            @PathVariable UUID salonId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = cursors.afterId(LIST, cursor);
        var rows = invitations.findByIdGreaterThanOrderById(after, Limit.of(limit + 1));
        return Page.of(
                rows.stream().map(Invitation::view).toList(),
                limit,
                invitation -> cursors.encode(LIST, invitation.id()));
    }

    @GetMapping("/{invitationId}")
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Operation(
            operationId = "showInvitation",
            tags = "invitations",
            summary = "One invitation, without its link")
    ResponseEntity<InvitationView> show(
            @PathVariable UUID salonId, @PathVariable UUID invitationId) {
        var invitation = found(invitationId);
        return ResponseEntity.ok().eTag(ETags.of(invitation.version())).body(invitation.view());
    }

    @PostMapping
    @RequiresScope("members:manage")
    @Idempotent
    @Operation(
            operationId = "invite",
            tags = "invitations",
            summary = "Invite somebody by e-mail; the answer carries the link, once")
    @ApiResponse(responseCode = "201", description = "Invited", useReturnTypeSchema = true)
    ResponseEntity<Invited> invite(
            @PathVariable UUID salonId, @Valid @RequestBody NewInvitation wanted) {
        var opened = invite.invite(wanted.email(), wanted.roles());
        return created(opened.invitation(), settings.link(opened.token()));
    }

    @PostMapping("/{invitationId}/renew")
    @RequiresScope("members:manage")
    @Idempotent(required = false)
    @Operation(
            operationId = "renewInvitation",
            tags = "invitations",
            summary = "A new link for seven days; the old one opens nothing any more")
    ResponseEntity<Invited> renew(
            @PathVariable UUID salonId,
            @PathVariable UUID invitationId,
            @Parameter(hidden = true) IfMatch ifMatch) {
        var opened = renewInvitation.renew(invitationId, ifMatch);
        return secret(ResponseEntity.ok(), opened.invitation(), settings.link(opened.token()));
    }

    @DeleteMapping("/{invitationId}")
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Idempotent(required = false)
    @Operation(
            operationId = "withdrawInvitation",
            tags = "invitations",
            summary = "Withdraw an invitation")
    ResponseEntity<Void> withdraw(
            @PathVariable UUID salonId,
            @PathVariable UUID invitationId,
            @Parameter(hidden = true) IfMatch ifMatch) {
        withdrawInvitation.withdraw(invitationId, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<Invited> replay(UUID invitationId) {
        return created(found(invitationId), null);
    }

    private Invitation found(UUID id) {
        return invitations.findById(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static ResponseEntity<Invited> created(Invitation invitation, @Nullable String link) {
        var address =
                "/api/v1/salons/%s/invitations/%s"
                        .formatted(TenantContext.required(), invitation.id());
        return secret(ResponseEntity.created(URI.create(address)), invitation, link);
    }

    private static ResponseEntity<Invited> secret(
            ResponseEntity.BodyBuilder answer, Invitation invitation, @Nullable String link) {
        return answer.eTag(ETags.of(invitation.version()))
                .cacheControl(CacheControl.noStore())
                .body(Invited.of(invitation, link));
    }
}
