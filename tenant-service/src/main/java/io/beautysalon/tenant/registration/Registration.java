package io.beautysalon.tenant.registration;

import io.beautysalon.tenant.location.NewLocation;
import io.beautysalon.tenant.salon.IsoCountry;
import io.beautysalon.tenant.salon.IsoCurrency;
import io.beautysalon.tenant.salon.LanguageTag;
import io.beautysalon.tenant.salon.SalonProfile;
import io.beautysalon.tenant.salon.SalonTerms;
import io.beautysalon.tenant.salon.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to register a salon.
 *
 * @param locale BCP 47; English when left out
 */
record Registration(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Slug String slug,
        @Size(min = 1, max = 200) @Nullable String legalName,
        @NotNull @IsoCountry String country,
        @NotNull @IsoCurrency String currency,
        @LanguageTag @Nullable String locale,
        @NotNull @Valid NewLocation location) {

    SalonTerms terms() {
        return new SalonTerms(country, currency, location.zone());
    }

    SalonProfile profile() {
        return new SalonProfile(slug, name, legalName, locale == null ? "en" : locale, null);
    }
}
