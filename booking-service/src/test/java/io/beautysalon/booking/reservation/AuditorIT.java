package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.reservation.Auditor.Defect;
import io.beautysalon.booking.reservation.Auditor.Finding;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The checker is checked: planted defects are found and named. */
class AuditorIT extends WithASalon {

    private final Auditor auditor;
    private final CalendarAudit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private UUID booking;

    @Autowired
    AuditorIT(
            Auditor auditor,
            CalendarAudit audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.auditor = auditor;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void aBooking() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));
    }

    @AfterEach
    void cureIt() {
        plant("update booking set status = 'CANCELLED' where id = ?");
        plant("delete from allocation where booking_id = ?");
        plant("delete from booking_occupation where booking_id = ?");
    }

    @Test
    void aSoundCalendarHasNoFindings() {
        assertThat(findings()).isEqualTo("[]");
    }

    @Test
    void timeThatIsMissingIsNamed() {
        plant("update allocation set active = false where booking_id = ?");

        assertThat(findings()).contains("TIME_MISSING", booking.toString());
    }

    @Test
    void theJobLooksAtWhatChangedUntilItIsSound() {
        audit.lookAtChanges();
        TestClock.pass(Duration.ofHours(1));
        int elsewhere = audit.lookAtChanges();
        plant("update allocation set active = false where booking_id = ?");
        assertThat(audit.lookAtChanges()).as("nobody touched the booking").isEqualTo(elsewhere);

        plant("update booking set updated_at = '2027-03-01T08:00:00Z' where id = ?");
        assertThat(audit.lookAtChanges()).isEqualTo(elsewhere + 2);

        TestClock.pass(Duration.ofHours(1));
        assertThat(audit.lookAtChanges()).as("it still isn't sound").isEqualTo(elsewhere + 2);
        plant("update allocation set active = true where booking_id = ?");
        assertThat(audit.lookAtChanges()).as("it is again").isEqualTo(elsewhere);
        assertThat(findings()).isEqualTo("[]");
    }

    @Test
    void timeThatIsKeptForNothingIsNamed() {
        plant("delete from booking_occupation where booking_id = ?");

        assertThat(findings()).contains("TIME_TOO_MUCH", booking.toString());
    }

    @Test
    void timeThatIsTooShortIsBoth() {
        plant(
                "update allocation set ends_at = ends_at - interval '5 minutes' where booking_id = ?");

        assertThat(findings()).contains("TIME_MISSING", "TIME_TOO_MUCH");
    }

    @Test
    void aLineThatTheTakenTimeDoesNotCoverIsNamed() {
        plant(
                "update booking_line set starts_at = starts_at + interval '5 minutes' where booking_id = ?");

        assertThat(findings()).contains("LINE_UNCOVERED", booking.toString());
    }

    @Test
    void timeThatIsTakenTwiceIsNamed() {
        // the schema refuses it, so the auditor is shown a copy without the constraint
        var findings =
                TenantContext.call(
                        salon.id,
                        () ->
                                transaction.execute(status -> {
                                    jdbc.sql(
                                                    "create temporary table allocation on commit drop as select * from allocation")
                                            .update();
                                    jdbc.sql(
                                                    "insert into allocation select * from allocation where booking_id = ?")
                                            .param(booking)
                                            .update();
                                    return auditor.findings();
                                }));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding)
                                .extracting(Finding::defect, Finding::bookingId)
                                .containsExactly(Defect.OVERLAP, booking));
    }

    @Test
    void onlyWhoReadsTheAuditTrailIsTold() {
        var path = salon.path("/calendar/findings");

        assertThat(salon.member(Role.RECEPTION).get(path).slug()).isEqualTo("scope-missing");
        assertThat(salon.visitor(UUID.randomUUID()).get(path).slug()).isEqualTo("not-signed-in");
    }

    private String findings() {
        return salon.owner().get(salon.path("/calendar/findings")).json().at("/items").toString();
    }

    private void plant(String defect) {
        TenantContext.run(
                salon.id,
                () ->
                        transaction.executeWithoutResult(
                                status -> jdbc.sql(defect).param(booking).update()));
    }
}
