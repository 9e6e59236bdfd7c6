package io.beautysalon.tenant.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a client finds the door. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Size(min = 1, max = 200) @Nullable String street,
        @Size(min = 1, max = 20) @Nullable String postalCode,
        @Size(min = 1, max = 100) @Nullable String city) {}
