package io.beautysalon.booking.staff;

import io.beautysalon.booking.allocation.CalendarWrite;
import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A salon's staff. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/staff")
class StaffController implements Replayable {

    private final Register register;
    private final Team team;
    private final Salons salons;
    private final StaffInUse staffInUse;
    private final StaffFacts facts;
    private final Ids ids;
    private final Clock clock;

    StaffController(
            Register register,
            Team team,
            Salons salons,
            StaffInUse staffInUse,
            StaffFacts facts,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.team = team;
        this.salons = salons;
        this.staffInUse = staffInUse;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Staff, oldest first",
            description = "variantId: those who perform it, now or from a later date on.")
    Page<StaffView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable UUID locationId,
            @RequestParam(required = false) @Nullable UUID variantId,
            @RequestParam(defaultValue = "false") boolean archived) {
        var asked = new Asked("staff", limit, cursor, archived);
        return team.members(asked, locationId, variantId).map(StaffView::of);
    }

    @PostMapping
    @RequiresScope("schedule:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Add a staff member; bookable once she has shifts and performs something")
    ResponseEntity<StaffView> create(@Valid @RequestBody CreateStaffRequest request) {
        salons.requireLocations(request.locationIds(), i -> "/locationIds/" + i);
        var member =
                StaffMember.hired(
                        ids.next(), request.name(), request.locationIds(), clock.instant());
        member.order(request.displayOrder() == null ? 0 : request.displayOrder());
        if (request.memberId() != null) {
            member.link(request.memberId());
        }
        facts.changed(register.add(member));
        return Shown.created("staff", member, StaffView.of(member));
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "schedule:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One staff member")
    ResponseEntity<StaffView> one(@PathVariable UUID id) {
        return shown(register.one(StaffMember.class, id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("schedule:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change name, order, locations or the linked member")
    ResponseEntity<StaffView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeStaffRequest request) {
        return changed(
                register.change(StaffMember.class, id, seen, member -> apply(request, member)));
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("schedule:write")
    @CalendarWrite
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Offer a staff member no longer; 409 bookings-affected while she is booked")
    ResponseEntity<StaffView> archive(@PathVariable UUID id, IfMatch seen) {
        staffInUse.requireFree(register.one(StaffMember.class, id, seen));
        return changed(register.archive(StaffMember.class, id, seen));
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("schedule:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer an archived staff member again")
    ResponseEntity<StaffView> restore(@PathVariable UUID id, IfMatch seen) {
        return changed(register.restore(StaffMember.class, id, seen));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private void apply(ChangeStaffRequest request, StaffMember member) {
        if (request.name() != null) {
            member.rename(request.name());
        }
        if (request.displayOrder() != null) {
            member.order(request.displayOrder());
        }
        if (request.locationIds() != null) {
            salons.requireLocations(request.locationIds(), i -> "/locationIds/" + i);
            member.workAt(request.locationIds());
        }
        if (request.memberId() != null) {
            member.link(request.member(request.memberId()));
        }
    }

    private ResponseEntity<StaffView> changed(StaffMember member) {
        facts.changed(member);
        return shown(member);
    }

    private static ResponseEntity<StaffView> shown(StaffMember member) {
        return Shown.of(member, StaffView.of(member));
    }

    record CreateStaffRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Anna") String name,
            @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> locationIds,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @Nullable UUID memberId) {}

    /** A merge patch: an absent member changes nothing, null unlinks the salon's member. */
    record ChangeStaffRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> locationIds,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @Schema(type = "string", format = "uuid") @Nullable JsonNode memberId) {

        @Nullable UUID member(JsonNode node) {
            try {
                return node.isNull() ? null : UUID.fromString(node.asString(""));
            } catch (IllegalArgumentException e) {
                throw CommonProblem.INVALID.at("/memberId", "a member's id");
            }
        }
    }

    record StaffView(
            UUID id,
            String name,
            List<UUID> locationIds,
            int displayOrder,
            @Nullable UUID memberId,
            boolean archived)
            implements Identified {

        static StaffView of(StaffMember member) {
            return new StaffView(
                    member.id(),
                    member.name(),
                    member.locationIds().stream().sorted().toList(),
                    member.displayOrder(),
                    member.memberId(),
                    member.archived());
        }
    }
}
