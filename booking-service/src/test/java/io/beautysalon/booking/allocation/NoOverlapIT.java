package io.beautysalon.booking.allocation;

import static io.beautysalon.booking.ASalon.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.starter.tenancy.TenantContext;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema has the last word on time that is sold twice, whoever forgot which lock. */
class NoOverlapIT extends WithASalon {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private UUID stylist;
    private UUID booking;

    @Autowired
    NoOverlapIT(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void aBookingFromTenToHalfPast() {
        var variant = salon.cut(null);
        stylist = salon.stylist(variant);
        booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));
    }

    @Test
    void refusesWhatMeetsAnything() {
        assertThatThrownBy(() -> write("10:29", "11:00", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("allocation_no_overlap");
        assertThatThrownBy(() -> write("09:00", "10:01", false))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void allowsTouchingEndsAndWhatIsOverbookedOnPurpose() {
        assertThat(write("10:30", "11:00", false)).isEqualTo(1);
        assertThat(write("09:30", "10:00", false)).isEqualTo(1);
        assertThat(write("10:00", "10:30", true)).isEqualTo(1);
    }

    private int write(String from, String to, boolean overbooked) {
        return TenantContext.call(
                salon.id,
                () ->
                        transaction.execute(status ->
                                jdbc.sql(
                                                """
                                                insert into allocation (subject_id, booking_id, location_id, visit_date,
                                                    starts_at, ends_at, overbooked, created_at)
                                                select ?, ?, ?, '2027-03-03', ('2027-03-03 ' || ? || '+01')::timestamptz,
                                                    ('2027-03-03 ' || ? || '+01')::timestamptz, ?, now()\
                                                """)
                                        .params(
                                                stylist,
                                                booking,
                                                salon.location,
                                                from,
                                                to,
                                                overbooked)
                                        .update()));
    }
}
