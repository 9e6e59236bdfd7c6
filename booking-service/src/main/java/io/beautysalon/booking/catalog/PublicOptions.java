package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.CatalogView.CatalogOption;
import io.beautysalon.booking.catalog.CatalogView.CatalogOptionGroup;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which options clients can choose with each variant. */
@Component
class PublicOptions {

    private final JdbcClient jdbc;

    PublicOptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID variantId, CatalogOptionGroup group, CatalogOption option) {}

    /** The groups of each variant in the order of asking. */
    Map<UUID, List<CatalogOptionGroup>> byVariant(Place place) {
        var variants = new LinkedHashMap<UUID, Map<UUID, CatalogOptionGroup>>();
        for (var row : rows(place)) {
            variants.computeIfAbsent(row.variantId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(row.group().id(), id -> row.group())
                    .options()
                    .add(row.option());
        }
        var groups = new LinkedHashMap<UUID, List<CatalogOptionGroup>>();
        variants.forEach((id, asked) -> groups.put(id, List.copyOf(asked.values())));
        return groups;
    }

    private List<Row> rows(Place place) {
        return jdbc.sql(
                        """
                        select vg.variant_id, g.id as group_id, g.name as group_name, g.least, g.most,
                            o.id, o.name, o.price, coalesce(o.minutes, 0) as minutes
                        from variant_option_group vg
                        join variant v on v.id = vg.variant_id and v.archived_at is null and v.online
                        join option_group g on g.id = vg.group_id and g.archived_at is null
                        join service_option o on o.group_id = g.id and o.archived_at is null
                        order by vg.variant_id, vg.position, o.display_order, o.id limit 5000\
                        """)
                .query((row, number) -> row(row, place.currency()))
                .list();
    }

    private static Row row(ResultSet row, String currency) throws SQLException {
        return new Row(
                row.getObject("variant_id", UUID.class),
                new CatalogOptionGroup(
                        row.getObject("group_id", UUID.class),
                        row.getString("group_name"),
                        row.getInt("least"),
                        row.getInt("most"),
                        new ArrayList<>()),
                new CatalogOption(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new Money(row.getLong("price"), currency),
                        row.getInt("minutes")));
    }
}
