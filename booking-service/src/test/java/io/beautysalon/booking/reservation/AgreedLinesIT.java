package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a line keeps of the day on which it was booked: tax, options and their price, units. */
class AgreedLinesIT extends WithASalon {

    private static final String BEFORE = "2027-03-10T10:00:00+01:00";
    private static final String AFTER = "2027-03-20T10:00:00+01:00";

    private final SalonAudit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID group = UUID.randomUUID();
    private final UUID option = UUID.randomUUID();
    private final UUID chair = UUID.randomUUID();
    private UUID variant;

    @Autowired
    AgreedLinesIT(SalonAudit audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void aTaxedCutWithAnOptionOnAChair() {
        variant = salon.cut(null);
        salon.stylist(variant);
        if (taxIsNew()) {
            tax();
            chair();
            write(
                    "insert into option_group (id, name, least, most, created_at, version) values (?, 'Care', 0, 1, now(), 0)",
                    group);
            write(
                    "insert into service_option (id, group_id, name, display_order, price, phase, minutes, created_at, version)"
                            + " values (?, ?, 'Mask', 0, 500, 'work', 15, now(), 0)",
                    option,
                    group);
        }
        write("update variant_version set tax_category = 'standard' where variant_id = ?", variant);
        write(
                "update variant_phase set name = 'work', pools = array(select id from resource_pool)"
                        + " where version_id in (select id from variant_version where variant_id = ?)",
                variant);
        write(
                "insert into variant_option_group (variant_id, position, group_id) values (?, 0, ?)",
                variant,
                group);
    }

    @AfterEach
    void theCalendarIsSound() {
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void areShownAndToldAsTheyWereAgreed() {
        var answer = book(BEFORE);

        var booking = created(answer);
        assertThat(answer.at("/end"))
                .as("a mask takes longer")
                .isEqualTo("2027-03-10T10:45:00+01:00");
        assertThat(answer.at("/lines/0/price/amount")).isEqualTo("5000");
        assertThat(answer.at("/lines/0/optionIds/0")).isEqualTo(option.toString());
        assertThat(answer.at("/lines/0/unitIds/0")).isEqualTo(chair.toString());
        assertThat(answer.json().at("/lines/0/tax").toString())
                .isEqualTo("{\"category\":\"standard\",\"rateBp\":1900,\"included\":true}");
        assertThat(answer.at("/lines/0/policy/noShowFeeBp")).isEqualTo("10000");
        var line =
                probe.await(BookingConfirmed.class, fact -> fact.bookingId().equals(booking))
                        .lines()
                        .getFirst();
        assertThat(line.tax()).isEqualTo(new Tax("standard", 1_900, true));
        assertThat(line.optionIds()).containsExactly(option);
    }

    @Test
    void theRateIsThatOfTheVisitsDate() {
        assertThat(book(AFTER.replace("T10", "T12")).at("/lines/0/tax/rateBp")).isEqualTo("2000");
    }

    @Test
    void aMoveInTimeKeepsTaxAndOptionsEvenIfTheyAreOfferedNoLonger() {
        var booking = created(book(BEFORE.replace("T10", "T12")));
        write("update service_option set archived_at = now() where id = ?", option);
        try {
            var moved =
                    salon.owner()
                            .header("If-Match", salon.see(booking).header("ETag"))
                            .post(
                                    salon.path("/bookings/" + booking + "/reschedule"),
                                    "{\"start\": \"" + AFTER + "\"}");

            assertThat(moved.at("/lines/0/tax/rateBp")).as(moved.text()).isEqualTo("1900");
            assertThat(moved.at("/lines/0/optionIds/0")).isEqualTo(option.toString());
            assertThat(moved.at("/end")).isEqualTo("2027-03-20T10:45:00+01:00");
            assertThat(moved.at("/total/amount")).isEqualTo("5000");
            var line =
                    probe.await(BookingRescheduled.class, fact -> fact.bookingId().equals(booking))
                            .lines()
                            .getFirst();
            assertThat(line.tax().rateBp()).isEqualTo(1_900);
            assertThat(line.optionIds()).containsExactly(option);
        } finally {
            write("update service_option set archived_at = null where id = ?", option);
        }
    }

    private Answer book(String start) {
        var wish =
                salon.wish(variant, start, null)
                        .replace("\"staffId\"", "\"optionIds\": [\"" + option + "\"], \"staffId\"");
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(salon.path("/bookings"), wish);
    }

    private boolean taxIsNew() {
        return TenantContext.call(
                salon.id,
                () ->
                        transaction.execute(status ->
                                jdbc.sql("select not exists (select 1 from tax_rate)")
                                        .query(Boolean.class)
                                        .single()));
    }

    private void tax() {
        var rate = UUID.randomUUID();
        write(
                "insert into tax_rate (id, category, location_id, created_at, version) values (?, 'standard', ?, now(), 0)",
                rate,
                salon.location);
        var version =
                "insert into tax_rate_version (rate_id, number, effective_from, rate_bp) values (?, ?, ?, ?)";
        write(version, rate, 1, LocalDate.EPOCH, 1_900);
        write(version, rate, 2, LocalDate.of(2027, 3, 15), 2_000);
    }

    private void chair() {
        var pool = UUID.randomUUID();
        write(
                "insert into resource_pool (id, name, created_at, version) values (?, 'Chairs', now(), 0)",
                pool);
        write(
                "insert into resource_unit (id, pool_id, location_id, name, display_order, created_at, version)"
                        + " values (?, ?, ?, 'Chair', 0, now(), 0)",
                chair,
                pool,
                salon.location);
    }

    private void write(String sql, Object... params) {
        TenantContext.run(
                salon.id,
                () ->
                        transaction.executeWithoutResult(
                                status -> jdbc.sql(sql).params(params).update()));
    }
}
