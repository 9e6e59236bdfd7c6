package io.beautysalon.tenant.salon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A salon as its members see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalonView(
        UUID id,
        String slug,
        String name,
        @Nullable String legalName,
        String country,
        String currency,
        String zone,
        String locale,
        @Nullable Branding branding,
        SalonStatus status,
        Instant registeredAt)
        implements Identified {

    /** The view of a salon. */
    public static SalonView of(Salon salon) {
        var profile = salon.profile();
        return new SalonView(
                salon.id(),
                profile.slug(),
                profile.name(),
                profile.legalName(),
                salon.country(),
                salon.currency(),
                salon.zone(),
                profile.locale(),
                profile.branding(),
                salon.status(),
                salon.registeredAt());
    }

    /** An answer that shows a salon. */
    public static ResponseEntity<SalonView> answer(ResponseEntity.BodyBuilder answer, Salon salon) {
        return answer.eTag(ETags.of(salon.version())).body(of(salon));
    }
}
