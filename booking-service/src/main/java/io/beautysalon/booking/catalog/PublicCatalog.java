package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.CatalogView.CatalogEntry;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogue as clients see it today: one statement. */
@Component
class PublicCatalog {

    private final JdbcClient jdbc;
    private final Salons salons;
    private final Clock clock;

    PublicCatalog(JdbcClient jdbc, Salons salons, Clock clock) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.clock = clock;
    }

    private record Row(
            UUID serviceId, String service, @Nullable String description, OfferedVariant variant) {}

    List<CatalogEntry> at(UUID locationId) {
        var place = salons.place(locationId);
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        var services = new LinkedHashMap<UUID, CatalogEntry>();
        for (var row : rows(place, today)) {
            services.computeIfAbsent(
                            row.serviceId(),
                            id ->
                                    new CatalogEntry(
                                            id,
                                            row.service(),
                                            row.description(),
                                            new ArrayList<>()))
                    .variants()
                    .add(row.variant());
        }
        return List.copyOf(services.values());
    }

    private List<Row> rows(Place place, LocalDate today) {
        return jdbc.sql(
                        """
                        select s.id as service_id, s.name as service, s.description, v.id, v.name,
                            vv.price_kind, coalesce(l.price, vv.price) as price,
                            (select sum(p.minutes) from variant_phase p where p.version_id = vv.id) as minutes,
                            %s
                        from service s
                        join variant v on v.service_id = s.id
                        join lateral (select * from variant_version x where x.variant_id = v.id
                            and x.effective_from <= :today order by x.effective_from desc limit 1) vv on true
                        left join lateral (select * from policy_version x where x.policy_id = vv.policy_id
                            and x.effective_from <= :today order by x.effective_from desc limit 1) pv on true
                        left join variant_location l on l.variant_id = v.id and l.location_id = :location
                        where s.archived_at is null and v.archived_at is null and v.online
                            and (l.location_id is not null
                                or not exists (select 1 from variant_location o where o.variant_id = v.id))
                        order by s.id, v.display_order, v.id limit 1000\
                        """
                                .formatted(PolicyColumns.OF_PV))
                .param("today", today)
                .param("location", place.locationId())
                .query((row, number) -> row(row, place.currency()))
                .list();
    }

    private static Row row(ResultSet row, String currency) throws SQLException {
        var variant =
                new OfferedVariant(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        PriceKind.valueOf(row.getString("price_kind")),
                        new Money(row.getLong("price"), currency),
                        row.getInt("minutes"),
                        PolicyColumns.terms(row).inWords());
        return new Row(
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getString("description"),
                variant);
    }
}
