package io.beautysalon.tenant.location;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A location to open.
 *
 * @param zone IANA; never changes
 * @param phone E.164
 */
public record NewLocation(
        @NotBlank @Size(max = 120) String name,
        @NotNull @IanaZone @Schema(example = "Europe/Berlin") String zone,
        @Valid @Nullable Address address,
        @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "a number such as +4930123456")
                @Nullable String phone) {}
