package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.CatalogView.CatalogCategory;
import io.beautysalon.booking.catalog.CatalogView.CatalogEntry;
import io.beautysalon.booking.catalog.CatalogView.CatalogOptionGroup;
import io.beautysalon.booking.catalog.CatalogView.OfferedVariant;
import io.beautysalon.booking.policy.PolicyColumns;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogue as clients see it today: two statements. */
@Component
class PublicCatalog {

    private final JdbcClient jdbc;
    private final PublicOptions options;
    private final Salons salons;
    private final Clock clock;

    PublicCatalog(JdbcClient jdbc, PublicOptions options, Salons salons, Clock clock) {
        this.jdbc = jdbc;
        this.options = options;
        this.salons = salons;
        this.clock = clock;
    }

    private record Row(
            UUID serviceId,
            String service,
            @Nullable String description,
            @Nullable UUID categoryId,
            @Nullable String category,
            OfferedVariant variant) {}

    CatalogView at(UUID locationId) {
        var place = salons.place(locationId);
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        var groups = options.byVariant(place);
        var categories = new LinkedHashMap<UUID, CatalogCategory>();
        var services = new LinkedHashMap<UUID, CatalogEntry>();
        for (var row : rows(place, today, groups)) {
            if (row.categoryId() != null && row.category() != null) {
                categories.putIfAbsent(
                        row.categoryId(), new CatalogCategory(row.categoryId(), row.category()));
            }
            services.computeIfAbsent(row.serviceId(), id -> entry(row))
                    .variants()
                    .add(row.variant());
        }
        return new CatalogView(List.copyOf(categories.values()), List.copyOf(services.values()));
    }

    private static CatalogEntry entry(Row row) {
        return new CatalogEntry(
                row.serviceId(),
                row.service(),
                row.description(),
                row.categoryId(),
                new ArrayList<>());
    }

    private List<Row> rows(
            Place place, LocalDate today, Map<UUID, List<CatalogOptionGroup>> groups) {
        return jdbc.sql(
                        """
                        select s.id as service_id, s.name as service, s.description,
                            c.id as category_id, c.name as category, v.id, v.name,
                            vv.price_kind, coalesce(l.price, vv.price) as price,
                            (select sum(p.minutes) from variant_phase p where p.version_id = vv.id) as minutes,
                            pv.consent_text, %s
                        from service s
                        left join service_category c on c.id = s.category_id and c.archived_at is null
                        join variant v on v.service_id = s.id
                        join lateral (select * from variant_version x where x.variant_id = v.id
                            and x.effective_from <= :today order by x.effective_from desc limit 1) vv on true
                        left join booking_settings bs on bs.scope_id = s.tenant_id
                        left join booking_settings bl on bl.scope_id = :location
                        left join lateral (select * from policy_version x
                            where x.policy_id = coalesce(vv.policy_id, bl.default_policy_id, bs.default_policy_id)
                            and x.effective_from <= :today order by x.effective_from desc limit 1) pv on true
                        left join variant_location l on l.variant_id = v.id and l.location_id = :location
                        where s.archived_at is null and v.archived_at is null and v.online
                            and (l.location_id is not null
                                or not exists (select 1 from variant_location o where o.variant_id = v.id))
                        order by c.display_order nulls last, c.id, s.id, v.display_order, v.id limit 1000\
                        """
                                .formatted(PolicyColumns.OF_PV))
                .param("today", today)
                .param("location", place.locationId())
                .query((row, number) -> row(row, place.currency(), groups))
                .list();
    }

    private static Row row(
            ResultSet row, String currency, Map<UUID, List<CatalogOptionGroup>> groups)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = PriceKind.valueOf(row.getString("price_kind"));
        var variant =
                new OfferedVariant(
                        id,
                        row.getString("name"),
                        kind,
                        kind == PriceKind.ON_REQUEST
                                ? null
                                : new Money(row.getLong("price"), currency),
                        row.getInt("minutes"),
                        PolicyColumns.terms(row).inWords(),
                        row.getString("consent_text"),
                        groups.getOrDefault(id, List.of()));
        return new Row(
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getString("description"),
                row.getObject("category_id", UUID.class),
                row.getString("category"),
                variant);
    }
}
