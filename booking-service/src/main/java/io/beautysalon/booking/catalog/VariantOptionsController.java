package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.VariantController.VariantView;
import io.beautysalon.booking.register.Register;
import io.beautysalon.booking.register.Shown;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which groups of options go with a variant. */
@RestController
class VariantOptionsController implements Replayable {

    private final Register register;
    private final OptionFit optionFit;
    private final EntityManager entities;
    private final AuditTrail audit;

    VariantOptionsController(
            Register register, OptionFit optionFit, EntityManager entities, AuditTrail audit) {
        this.register = register;
        this.optionFit = optionFit;
        this.entities = entities;
        this.audit = audit;
    }

    @PutMapping("/api/v1/salons/{salonId}/variants/{id}/option-groups")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Say which groups of options go with a variant, in the order of asking")
    ResponseEntity<VariantView> put(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody OptionGroupsRequest request) {
        var variant = register.one(Variant.class, id, seen);
        requireGroups(request.groupIds());
        variant.offerWith(List.of());
        entities.flush(); // or the rows would swap places one by one, and be twice meanwhile
        variant.offerWith(request.groupIds());
        entities.flush();
        optionFit.require(variant, "/groupIds");
        audit.record("variant.option-groups", id, null, null);
        return Shown.of(variant, VariantView.of(variant));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        var variant = register.one(Variant.class, resourceId);
        return Shown.of(variant, VariantView.of(variant));
    }

    private void requireGroups(List<UUID> groupIds) {
        var known =
                register
                        .all(
                                OptionGroup.class,
                                "e.id in :ids and e.archivedAt is null",
                                Map.of("ids", groupIds))
                        .stream()
                        .map(OptionGroup::id)
                        .collect(Collectors.toCollection(HashSet::new));
        var problem = CommonProblem.INVALID.exception();
        for (int i = 0; i < groupIds.size(); i++) {
            if (!known.remove(groupIds.get(i))) {
                problem.at("/groupIds/" + i, "a group of this salon, once");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    record OptionGroupsRequest(@NotNull @Size(max = 20) List<@NotNull UUID> groupIds) {}
}
