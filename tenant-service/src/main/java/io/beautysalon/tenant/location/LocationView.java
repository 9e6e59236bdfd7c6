package io.beautysalon.tenant.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beautysalon.starter.idempotency.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A location as the salon's members see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocationView(
        UUID id,
        String name,
        String zone,
        String country,
        String currency,
        @Nullable Address address,
        @Nullable String phone,
        LocationStatus status,
        Instant openedAt)
        implements Identified {}
