package io.beautysalon.tenant.salon;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One salon, to its members. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}")
class SalonController implements Replayable {

    private final Salons salons;
    private final ChangeSalon changeSalon;

    SalonController(Salons salons, ChangeSalon changeSalon) {
        this.salons = salons;
        this.changeSalon = changeSalon;
    }

    @GetMapping
    @RequiresScope(value = "salon:read", whileReadOnly = true)
    @Operation(operationId = "showSalon", tags = "salons", summary = "The salon's profile")
    ResponseEntity<SalonView> show(@PathVariable UUID salonId) {
        return salons.findById(salonId)
                .map(salon -> SalonView.answer(ResponseEntity.ok(), salon))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @RequiresScope("salon:manage")
    @Idempotent(required = false)
    @Operation(
            operationId = "changeSalon",
            tags = "salons",
            summary = "Change name, legal name, slug, locale or branding (JSON Merge Patch)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SalonProfile.class))))
    ResponseEntity<SalonView> change(
            @PathVariable UUID salonId,
            @Parameter(hidden = true) IfMatch ifMatch,
            @RequestBody JsonNode patch) {
        return SalonView.answer(ResponseEntity.ok(), changeSalon.change(ifMatch, patch));
    }

    @Override
    public ResponseEntity<?> replay(UUID salonId) {
        return show(salonId);
    }
}
