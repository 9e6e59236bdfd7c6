package io.beautysalon.booking.staff;

import io.beautysalon.booking.salon.PublicSalons;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom clients may choose. */
@RestController
class PublicStaffController {

    private static final CacheControl MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final PublicSalons publicSalons;
    private final TransactionTemplate transaction;
    private final Salons salons;
    private final JdbcClient jdbc;

    PublicStaffController(
            PublicSalons publicSalons,
            TransactionTemplate transaction,
            Salons salons,
            JdbcClient jdbc) {
        this.publicSalons = publicSalons;
        this.transaction = transaction;
        this.salons = salons;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/public/salons/{slug}/staff")
    @RequiresScope(value = "public", whileReadOnly = true)
    @Operation(summary = "Bookable staff of a location, of one variant or of any")
    ResponseEntity<BookableStaffView> staff(
            @PathVariable String slug,
            @RequestParam UUID locationId,
            @RequestParam(required = false) @Nullable UUID variantId) {
        List<BookableView> staff =
                publicSalons.read(
                        slug, () -> transaction.execute(status -> bookable(locationId, variantId)));
        var answer = new BookableStaffView(staff);
        return ResponseEntity.ok()
                .cacheControl(MINUTE)
                .eTag("\"%08x\"".formatted(answer.hashCode()))
                .body(answer);
    }

    private List<BookableView> bookable(UUID locationId, @Nullable UUID variantId) {
        salons.place(locationId);
        return jdbc.sql(
                        """
                        select m.id, m.name, m.display_order from staff_member m
                        join staff_location l on l.staff_id = m.id and l.location_id = :location
                        where m.archived_at is null and exists (
                            select 1 from staff_terms t where t.staff_id = m.id
                                and (cast(:variant as uuid) is null or t.variant_id = :variant))
                        order by m.display_order, m.id limit 500\
                        """)
                .param("location", locationId)
                .param("variant", variantId)
                .query((row, number) ->
                        new BookableView(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getInt("display_order")))
                .list();
    }

    record BookableView(UUID id, String name, int displayOrder) {}

    record BookableStaffView(List<BookableView> staff) {}
}
