package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.ServiceController.ServiceView;
import io.beautysalon.booking.catalog.VariantController.VariantView;
import io.beautysalon.booking.register.Asked;
import io.beautysalon.booking.register.Register;
import io.beautysalon.starter.paging.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds services: by name, category and location, with their variants if wanted. */
@Component
class ServiceList {

    private static final String OFFERED_THERE =
            """
             and exists (select 1 from Variant v where v.serviceId = e.id
                and v.archivedAt is null
                and (v.locations is empty or exists (select 1 from Variant w
                    join w.locations o where w.id = v.id and o.locationId = :location)))\
            """;

    private final Register register;
    private final Catalogue catalogue;

    ServiceList(Register register, Catalogue catalogue) {
        this.register = register;
        this.catalogue = catalogue;
    }

    Page<Treatment> page(
            Asked asked, String namePart, @Nullable UUID category, @Nullable UUID location) {
        var condition = new StringBuilder("lower(e.name) like :name escape '!'");
        var parameters = new HashMap<String, Object>();
        parameters.put("name", "%" + escaped(namePart) + "%");
        if (category != null) {
            condition.append(" and e.categoryId = :category");
            parameters.put("category", category);
        }
        if (location != null) {
            condition.append(OFFERED_THERE);
            parameters.put("location", location);
        }
        return register.page(Treatment.class, asked, condition.toString(), parameters);
    }

    /** The variants of all services of the page are read at once. */
    Page<ServiceView> withVariants(Page<Treatment> page, boolean archived) {
        var services = page.items().stream().map(Treatment::id).toList();
        var variants =
                catalogue.variants(services, archived).stream()
                        .map(VariantView::of)
                        .collect(Collectors.groupingBy(VariantView::serviceId));
        return page.map(treatment ->
                ServiceView.of(treatment, variants.getOrDefault(treatment.id(), List.of())));
    }

    boolean hasCategory(UUID id) {
        return !register.all(
                        ServiceCategory.class,
                        "e.id = :id and e.archivedAt is null",
                        Map.of("id", id))
                .isEmpty();
    }

    private static String escaped(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
