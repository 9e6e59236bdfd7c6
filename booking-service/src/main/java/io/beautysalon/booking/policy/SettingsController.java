package io.beautysalon.booking.policy;

import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.PutCondition;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.beautysalon.starter.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a salon lets itself be booked, and where a location differs. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
class SettingsController implements Replayable {

    private final EntityManager entities;
    private final Policies policies;
    private final Salons salons;
    private final AuditTrail audit;

    SettingsController(EntityManager entities, Policies policies, Salons salons, AuditTrail audit) {
        this.entities = entities;
        this.policies = policies;
        this.salons = salons;
        this.audit = audit;
    }

    @GetMapping("/booking-settings")
    @RequiresScope(value = "salon:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "The salon's settings; null = the default, then without ETag if all are")
    ResponseEntity<SettingsView> ofSalon() {
        return shown(HttpStatus.OK, TenantContext.required());
    }

    @PutMapping("/booking-settings")
    @RequiresScope("salon:manage")
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Replace the salon's settings; null = the default",
            description = "If-None-Match: * for the first time, If-Match for a change.")
    ResponseEntity<SettingsView> putOfSalon(
            PutCondition condition, @Valid @RequestBody SettingsBody request) {
        return put(TenantContext.required(), condition, request);
    }

    @GetMapping("/locations/{locationId}/booking-settings")
    @RequiresScope(value = "salon:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Where a location differs; null = as the salon says")
    ResponseEntity<SettingsView> ofLocation(@PathVariable UUID locationId) {
        salons.place(locationId);
        return shown(HttpStatus.OK, locationId);
    }

    @PutMapping("/locations/{locationId}/booking-settings")
    @RequiresScope("salon:manage")
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "Say where a location differs; null = as the salon says, 0 visits = no limit",
            description = "If-None-Match: * for the first time, If-Match for a change.")
    ResponseEntity<SettingsView> putOfLocation(
            @PathVariable UUID locationId,
            PutCondition condition,
            @Valid @RequestBody SettingsBody request) {
        salons.place(locationId);
        return put(locationId, condition, request);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(HttpStatus.OK, resourceId);
    }

    private ResponseEntity<SettingsView> put(
            UUID scope, PutCondition condition, SettingsBody request) {
        var known = find(scope);
        condition.check(known.map(StoredSettings::version).orElse(null));
        requirePolicy(request.defaultPolicyId());
        var settings = known.orElseGet(() -> new StoredSettings(scope));
        settings.say(request);
        entities.persist(settings);
        entities.flush();
        audit.record("booking-settings.put", scope, null, null);
        return shown(known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK, scope);
    }

    private void requirePolicy(@Nullable UUID id) {
        if (id != null && policies.findById(id).isEmpty()) {
            throw CommonProblem.INVALID.at("/defaultPolicyId", "a policy of this salon");
        }
    }

    private Optional<StoredSettings> find(UUID scope) {
        return Optional.ofNullable(entities.find(StoredSettings.class, scope));
    }

    private ResponseEntity<SettingsView> shown(HttpStatus status, UUID scope) {
        var settings = find(scope);
        var answer = ResponseEntity.status(status);
        settings.ifPresent(known -> answer.eTag(ETags.of(known.version())));
        var said = settings.map(StoredSettings::said).orElse(SettingsBody.NOTHING);
        return answer.body(new SettingsView(scope, said));
    }

    /** Times in minutes; a visit limit counts visits that begin on a date. */
    @Schema(name = "BookingSettingsBody")
    record SettingsBody(
            @Min(0) @Max(525_600) @Schema(example = "60") @Nullable Integer leadMinutes,
            @Min(0) @Max(730) @Schema(example = "90") @Nullable Integer horizonDays,
            @Min(1) @Max(1_440) @Schema(example = "15") @Nullable Integer gridMinutes,
            @Min(0) @Max(1_440) @Schema(description = "0 = no rule") @Nullable Integer gapMinutes,
            @Min(0) @Max(1_000) @Nullable Integer staffVisits,
            @Min(0) @Max(10_000) @Nullable Integer locationVisits,
            @Min(2) @Max(30) @Schema(example = "10") @Nullable Integer holdMinutes,
            @Nullable Boolean approval,
            @Min(0) @Max(1_440) @Nullable Integer travelMinutes,
            @Size(max = 5) @Nullable List<@NotNull @Min(10) @Max(43_200) Integer> reminderMinutes,
            @Nullable UUID defaultPolicyId,
            @Nullable Boolean pricesIncludeTax) {

        static final SettingsBody NOTHING =
                new SettingsBody(
                        null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The id is the salon's or the location's. */
    @Schema(name = "BookingSettingsView")
    record SettingsView(UUID id, SettingsBody settings) implements Identified {}
}
