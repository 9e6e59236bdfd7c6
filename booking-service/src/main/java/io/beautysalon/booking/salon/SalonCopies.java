package io.beautysalon.booking.salon;

import io.beautysalon.contracts.billing.BillEvent;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.billing.CardEvent;
import io.beautysalon.contracts.billing.EntitlementChanged;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.tenant.LocationChanged;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.contracts.tenant.LocationStatusChanged;
import io.beautysalon.contracts.tenant.MemberEvent;
import io.beautysalon.contracts.tenant.SalonChanged;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.contracts.tenant.SalonStatusChanged;
import io.beautysalon.contracts.tenant.TenantEvent;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the copies up to date. Every fact carries the full state, and a child may come before its
 * parent, so each is an upsert of its own.
 */
@Repository
class SalonCopies {

    private static final String PUT_SALON =
            """
            insert into salon (slug, name, country, currency, zone, locale, status)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id) do update set slug = excluded.slug, name = excluded.name,
                country = excluded.country, currency = excluded.currency, zone = excluded.zone,
                locale = excluded.locale, status = excluded.status\
            """;

    private final JdbcClient jdbc;

    SalonCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(TenantEvent fact) {
        switch (fact) {
            case SalonRegistered f ->
                    put(
                            f.slug(),
                            f.name(),
                            f.country(),
                            f.currency(),
                            f.zone(),
                            f.locale(),
                            f.status());
            case SalonChanged f ->
                    put(
                            f.slug(),
                            f.name(),
                            f.country(),
                            f.currency(),
                            f.zone(),
                            f.locale(),
                            f.status());
            case SalonStatusChanged f -> put(f);
            case LocationOpened f -> put(f);
            case LocationChanged f -> rename(f);
            case LocationStatusChanged f -> put(f);
            case MemberEvent ignored -> {}
            case TenantEvent.Unknown ignored -> {}
        }
    }

    void take(BillingEvent fact) {
        switch (fact) {
            case PaymentAccountChanged f -> put(f);
            case PaymentEvent ignored -> {}
            case CardEvent ignored -> {}
            case BillEvent ignored -> {}
            case EntitlementChanged ignored -> {}
            case BillingEvent.Unknown ignored -> {}
        }
    }

    private void put(
            String slug,
            String name,
            String country,
            String currency,
            String zone,
            String locale,
            SalonStatus status) {
        jdbc.sql(PUT_SALON)
                .params(slug, name, country, currency, zone, locale, status.name())
                .update();
    }

    private void put(LocationOpened fact) {
        jdbc.sql(
                        """
                        insert into location (id, name, zone, country, currency)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set name = excluded.name\
                        """)
                .params(
                        fact.locationId(),
                        fact.name(),
                        fact.zone(),
                        fact.country(),
                        fact.currency())
                .update();
    }

    private void put(SalonStatusChanged fact) {
        jdbc.sql("update salon set status = ?").param(fact.to().name()).update();
    }

    private void rename(LocationChanged fact) {
        jdbc.sql("update location set name = ? where id = ?")
                .params(fact.name(), fact.locationId())
                .update();
    }

    private void put(LocationStatusChanged fact) {
        jdbc.sql("update location set status = ? where id = ?")
                .params(fact.to().name(), fact.locationId())
                .update();
    }

    private void put(PaymentAccountChanged fact) {
        jdbc.sql(
                        """
                        insert into payment_account (state, can_charge, since) values (?, ?, ?)
                        on conflict (tenant_id) do update set state = excluded.state,
                            can_charge = excluded.can_charge, since = excluded.since\
                        """)
                .params(fact.state().name(), fact.canCharge(), Timestamp.from(fact.since()))
                .update();
    }
}
