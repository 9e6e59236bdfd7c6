package io.beautysalon.booking.catalog;

import io.beautysalon.booking.salon.PublicSalons;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a salon offers, for everybody who knows its address. */
@RestController
class PublicCatalogController {

    private static final CacheControl MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final PublicSalons publicSalons;
    private final TransactionTemplate transaction;
    private final PublicCatalog catalog;

    PublicCatalogController(
            PublicSalons publicSalons, TransactionTemplate transaction, PublicCatalog catalog) {
        this.publicSalons = publicSalons;
        this.transaction = transaction;
        this.catalog = catalog;
    }

    @GetMapping("/api/v1/public/salons/{slug}/catalog")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Operation(
            summary = "Services that clients book online at a location, with today's prices",
            description = "With their categories, options and the policy agreed by booking.")
    ResponseEntity<CatalogView> catalog(@PathVariable String slug, @RequestParam UUID locationId) {
        CatalogView answer =
                publicSalons.read(
                        slug, () -> transaction.execute(status -> catalog.at(locationId)));
        return ResponseEntity.ok()
                .cacheControl(MINUTE)
                .eTag("\"%08x\"".formatted(answer.hashCode()))
                .body(answer);
    }
}
