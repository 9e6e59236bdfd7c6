package io.beautysalon.tenant.member;

import io.beautysalon.contracts.tenant.MemberStatus;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of one salon. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/members")
class MemberController implements Replayable {

    private static final String LIST = "members";

    private final Members members;
    private final GiveRoles giveRoles;
    private final SuspendMember suspendMember;
    private final RemoveMember removeMember;
    private final LeaveSalon leaveSalon;
    private final Cursors cursors;

    MemberController(
            Members members,
            GiveRoles giveRoles,
            SuspendMember suspendMember,
            RemoveMember removeMember,
            LeaveSalon leaveSalon,
            Cursors cursors) {
        this.members = members;
        this.giveRoles = giveRoles;
        this.suspendMember = suspendMember;
        this.removeMember = removeMember;
        this.leaveSalon = leaveSalon;
        this.cursors = cursors;
    }

    /** What may be changed about a member. */
    record MemberPatch(@NotEmpty @Size(max = 10) List<@NotNull @Valid Grant> roles) {}

    @GetMapping
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Operation(
            operationId = "listMembers",
            tags = "members",
            summary = "Members, in the order in which they joined")
    Page<MemberView> list(
            @PathVariable UUID salonId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = cursors.afterId(LIST, cursor);
        var rows = members.findByIdGreaterThanOrderById(after, Limit.of(limit + 1));
        return Page.of(
                rows.stream().map(Member::view).toList(),
                limit,
                member -> cursors.encode(LIST, member.id()));
    }

    @GetMapping("/{memberId}")
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Operation(operationId = "showMember", tags = "members", summary = "One member")
    ResponseEntity<MemberView> show(@PathVariable UUID salonId, @PathVariable UUID memberId) {
        return replay(memberId);
    }

    @PatchMapping(
            path = "/{memberId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @RequiresScope("members:manage")
    @Idempotent(required = false)
    @Operation(
            operationId = "changeMember",
            tags = "members",
            summary = "Give a member other roles; the last owner can't be lowered")
    ResponseEntity<MemberView> change(
            @PathVariable UUID salonId,
            @PathVariable UUID memberId,
            @Parameter(hidden = true) IfMatch ifMatch,
            @Valid @RequestBody MemberPatch patch) {
        return shown(giveRoles.give(memberId, ifMatch, patch.roles()));
    }

    @PostMapping("/{memberId}/suspend")
    @RequiresScope("members:manage")
    @Idempotent(required = false)
    @Operation(
            operationId = "suspendMember",
            tags = "members",
            summary = "Let a member in no longer, within 5 seconds")
    ResponseEntity<MemberView> suspend(
            @PathVariable UUID salonId,
            @PathVariable UUID memberId,
            @Parameter(hidden = true) IfMatch ifMatch) {
        return shown(suspendMember.become(memberId, ifMatch, MemberStatus.SUSPENDED));
    }

    @PostMapping("/{memberId}/reinstate")
    @RequiresScope("members:manage")
    @Idempotent(required = false)
    @Operation(
            operationId = "reinstateMember",
            tags = "members",
            summary = "Let a suspended member in again")
    ResponseEntity<MemberView> reinstate(
            @PathVariable UUID salonId,
            @PathVariable UUID memberId,
            @Parameter(hidden = true) IfMatch ifMatch) {
        return shown(suspendMember.become(memberId, ifMatch, MemberStatus.ACTIVE));
    }

    @DeleteMapping("/{memberId}")
    @RequiresScope(value = "members:manage", whileReadOnly = true)
    @Idempotent(required = false)
    @Operation(operationId = "removeMember", tags = "members", summary = "Remove a member")
    ResponseEntity<Void> remove(
            @PathVariable UUID salonId,
            @PathVariable UUID memberId,
            @Parameter(hidden = true) IfMatch ifMatch) {
        removeMember.remove(memberId, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/me")
    @RequiresScope(value = RequiresScope.USER, whileReadOnly = true)
    @Idempotent(required = false)
    @Operation(operationId = "leaveSalon", tags = "members", summary = "Leave the salon")
    ResponseEntity<Void> leave(@PathVariable UUID salonId) {
        leaveSalon.leave();
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<MemberView> replay(UUID memberId) {
        return shown(members.findById(memberId).orElseThrow(CommonProblem.NOT_FOUND::exception));
    }

    private static ResponseEntity<MemberView> shown(Member member) {
        return ResponseEntity.ok().eTag(ETags.of(member.version())).body(member.view());
    }
}
