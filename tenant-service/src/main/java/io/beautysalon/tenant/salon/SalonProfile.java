package io.beautysalon.tenant.salon;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What managers may change about their salon. A patch may leave out any field, a salon has all but
 * the nullable ones.
 *
 * @param slug its name in public addresses
 * @param locale BCP 47, for what the salon's clients read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalonProfile(
        @Schema(requiredMode = NOT_REQUIRED) @NotNull @Slug String slug,
        @Schema(requiredMode = NOT_REQUIRED) @NotBlank @Size(max = 120) String name,
        @Size(min = 1, max = 200) @Nullable String legalName,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull @LanguageTag String locale,
        @Valid @Nullable Branding branding) {

    /** The names of the fields that differ. */
    List<String> differences(SalonProfile other) {
        List<String> names = new ArrayList<>();
        compare(names, "slug", slug, other.slug);
        compare(names, "name", name, other.name);
        compare(names, "legalName", legalName, other.legalName);
        compare(names, "locale", locale, other.locale);
        compare(names, "branding", branding, other.branding);
        return List.copyOf(names);
    }

    private static void compare(
            List<String> names, String name, @Nullable Object mine, @Nullable Object other) {
        if (!Objects.equals(mine, other)) {
            names.add(name);
        }
    }
}
