package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.availability.OfferedVersion.TaxRate;
import io.beautysalon.booking.catalog.OptionEffect;
import io.beautysalon.booking.catalog.VersionPhase;
import io.beautysalon.booking.policy.PolicyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what variants cost and take: a constant number of statements. */
@Repository
class CatalogueRows {

    private static final TypeReference<List<VersionPhase>> PHASES = new TypeReference<>() {};
    private static final TypeReference<List<TaxRate>> RATES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogueRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A dated version of a policy. */
    record PolicyRow(UUID policyId, LocalDate effectiveFrom, NamedTerms terms) {}

    /**
     * The versions that begin before a date, where they are offered; and these kept ones, wherever
     * and whether or not they still are.
     */
    List<OfferedVersion> versions(
            UUID location, Collection<UUID> variants, Collection<UUID> kept, LocalDate to) {
        return jdbc
                .sql(
                        """
                        select v.id, vv.id as version_id, s.name || ' / ' || v.name as name, v.online,
                            vv.effective_from, vv.price_kind, coalesce(l.price, vv.price) as price,
                            vv.buffer_before, vv.buffer_after, vv.tax_category, vv.policy_id,
                            (select json_agg(json_build_object('name', p.name, 'minutes', p.minutes,
                                    'staffBusy', p.staff_busy, 'clientBusy', p.client_busy,
                                    'pools', p.pools) order by p.position)
                                from variant_phase p where p.version_id = vv.id) as phases,
                            (select json_agg(json_build_object('effectiveFrom', rv.effective_from,
                                    'rateBp', rv.rate_bp))
                                from tax_rate r join tax_rate_version rv on rv.rate_id = r.id
                                where r.location_id = :location and r.category = vv.tax_category) as rates,
                            v.archived_at is null and s.archived_at is null and vv.effective_from < :to
                                and (l.location_id is not null
                                    or not exists (select 1 from variant_location o where o.variant_id = v.id))
                                as offered
                        from variant v
                        join service s on s.id = v.service_id
                        join variant_version vv on vv.variant_id = v.id
                        left join variant_location l on l.variant_id = v.id and l.location_id = :location
                        where v.id in (:variants)
                        order by v.id, vv.effective_from\
                        """)
                .param("location", location)
                .param("variants", variants)
                .param("to", to)
                .query((row, number) ->
                        row.getBoolean("offered")
                                        || kept.contains(row.getObject("version_id", UUID.class))
                                ? Optional.of(version(row))
                                : Optional.<OfferedVersion>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every option that can be chosen with one of the variants, in the salon's order. */
    List<OfferedOption> options(Collection<UUID> variants) {
        return jdbc.sql(
                        """
                        select vg.variant_id, g.id as group_id, g.least, g.most, o.id as option_id,
                            o.name as option_name, o.price, o.phase, o.position, o.name,
                            coalesce(o.minutes, 0) as minutes, coalesce(o.staff_busy, true) as staff_busy,
                            coalesce(o.client_busy, true) as client_busy, o.pools
                        from variant_option_group vg
                        join option_group g on g.id = vg.group_id and g.archived_at is null
                        join service_option o on o.group_id = g.id and o.archived_at is null
                        where vg.variant_id in (:variants)
                        order by vg.variant_id, vg.position, o.display_order, o.id\
                        """)
                .param("variants", variants)
                .query(CatalogueRows::option)
                .list();
    }

    /** The policies of the variants, and the one of variants that name none. */
    List<PolicyRow> policies(Collection<UUID> variants, @Nullable UUID defaultPolicy) {
        return jdbc.sql(
                        """
                        select pv.policy_id, pv.number, pv.effective_from, %s
                        from policy_version pv where pv.policy_id = :default or pv.policy_id in
                            (select policy_id from variant_version where variant_id in (:variants))
                        order by pv.policy_id, pv.effective_from\
                        """
                                .formatted(PolicyColumns.OF_PV))
                .param("variants", variants)
                .param("default", defaultPolicy)
                .query(CatalogueRows::policy)
                .list();
    }

    private OfferedVersion version(ResultSet row) throws SQLException {
        var rates = row.getString("rates");
        return new OfferedVersion(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("name"),
                row.getBoolean("online"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("price_kind"),
                row.getLong("price"),
                row.getInt("buffer_before"),
                row.getInt("buffer_after"),
                json.readValue(row.getString("phases"), PHASES),
                row.getString("tax_category"),
                rates == null ? List.of() : json.readValue(rates, RATES),
                row.getObject("policy_id", UUID.class));
    }

    private static OfferedOption option(ResultSet row, int number) throws SQLException {
        return new OfferedOption(
                row.getObject("variant_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getInt("least"),
                row.getInt("most"),
                row.getObject("option_id", UUID.class),
                row.getString("option_name"),
                row.getLong("price"),
                OptionEffect.of(
                        row.getString("phase"),
                        row.getObject("position", Integer.class),
                        phase(row)));
    }

    private static VersionPhase phase(ResultSet row) throws SQLException {
        return new VersionPhase(
                row.getString("name"),
                row.getInt("minutes"),
                row.getBoolean("staff_busy"),
                row.getBoolean("client_busy"),
                Arrays.asList((UUID[]) row.getArray("pools").getArray()));
    }

    private static PolicyRow policy(ResultSet row, int number) throws SQLException {
        var id = row.getObject("policy_id", UUID.class);
        var name = id + "-" + (row.getInt("number") + 1);
        return new PolicyRow(
                id,
                row.getObject("effective_from", LocalDate.class),
                new NamedTerms(name, PolicyColumns.terms(row)));
    }
}
