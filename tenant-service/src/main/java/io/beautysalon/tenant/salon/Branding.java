package io.beautysalon.tenant.salon;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a salon looks to its clients.
 *
 * @param color {@code #rrggbb}
 * @param logoUrl an HTTPS address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Branding(
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "a color such as #a0b1c2")
                @Nullable String color,
        @Size(max = 500)
                @Pattern(regexp = "https://\\S+", message = "an address that starts with https://")
                @Nullable String logoUrl) {}
