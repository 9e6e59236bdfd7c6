package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How PostgreSQL runs the hot queries for the app role, with 20,000 past bookings of one stylist.
 */
class PlansIT extends WithASalon {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private UUID staff;
    private UUID booking;

    @Autowired
    PlansIT(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    void fillYears() {
        var variant = salon.cut(null);
        staff = salon.stylist(variant);
        booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));
        for (int hour = 11; hour < 17; hour++) {
            created(salon.book(variant, "2027-03-03T" + hour + ":00:00+01:00"));
        }
        inTheSalon(() ->
                jdbc.sql(
                                """
                                insert into allocation (subject_id, booking_id, location_id, visit_date, starts_at, ends_at, created_at)
                                select ?, ?, ?, t::date, t, t + interval '30 minutes', t
                                from generate_series(timestamptz '2026-01-01', timestamptz '2027-02-20',
                                    interval '30 minutes') t\
                                """)
                        .params(staff, booking, salon.location)
                        .update());
        var administrator = JdbcClient.create(SharedInfrastructure.get().administrator());
        administrator.sql("analyze booking.allocation").update();
        administrator.sql("analyze booking.booking").update();
    }

    @Test
    void takenTimesAreFoundByTheirEnd() {
        var plan =
                plan(
                        """
                        select subject_id, starts_at, ends_at, booking_id from allocation
                        where subject_id in ('%s') and active and ends_at > '2027-03-01'
                            and starts_at < '2027-04-01' and booking_id is not null
                            and (held_until is null or held_until > '2027-03-01')
                            and booking_id is distinct from null\
                        """
                                .formatted(staff));

        assertThat(plan)
                .contains("allocation_of_subject")
                .contains("InitPlan")
                .doesNotContain("Seq Scan");
        assertThat(condition(plan))
                .contains("tenant_id")
                .contains("subject_id")
                .contains("ends_at");
    }

    @Test
    void theLastBookingIsOneIndexEntry() {
        var plan =
                plan(
                        """
                        select created_at from allocation
                        where subject_id = '%s' and booking_id is not null
                        order by created_at desc limit 1\
                        """
                                .formatted(staff));

        assertThat(plan).contains("allocation_latest").doesNotContain("Sort").contains("InitPlan");
    }

    @Test
    void aBookingsAllocationsAreFoundByIt() {
        assertThat(
                        plan(
                                "update allocation set active = false where booking_id = '%s' and active"
                                        .formatted(UUID.randomUUID())))
                .contains("allocation_of_booking");
    }

    @Test
    void aBookingIsFoundByItsKey() {
        assertThat(plan("select * from booking where id = '%s'".formatted(booking)))
                .contains("booking_pkey");
    }

    @Test
    void aDayOfBookingsComesInOrderFromItsIndex() {
        assertThat(
                        plan(
                                """
                                select * from booking where starts_at >= '2027-03-03' and starts_at < '2027-03-04'
                                order by starts_at, id limit 26\
                                """))
                .contains("booking_by_time");
    }

    @Test
    void whoIsInTheWayIsFoundByTheirEnd() {
        var plan =
                plan(
                        """
                        select a.booking_id, a.starts_at
                        from unnest('{%s}'::uuid[], '{2027-03-03 10:00+01}'::timestamptz[], '{2027-03-03 11:00+01}'::timestamptz[])
                            as o(subject, starts, ends)
                        join allocation a on a.subject_id = o.subject and a.active
                            and a.ends_at > o.starts and a.starts_at < o.ends
                        where a.booking_id is distinct from null order by a.starts_at limit 1\
                        """
                                .formatted(staff));

        assertThat(plan).contains("allocation_of_subject").doesNotContain("Seq Scan on allocation");
    }

    @Test
    void theDesksWindowIsFoundByItsDays() {
        assertThat(
                        plan(
                                """
                                select * from booking b where b.location_id = '%s'
                                    and b.starts_at >= timestamptz '2027-03-03' - interval '3 days'
                                    and b.starts_at < '2027-03-04' and b.ends_at > '2027-03-03'
                                    and b.status not in ('CANCELLED', 'DECLINED', 'EXPIRED')
                                order by b.starts_at, b.id\
                                """
                                        .formatted(salon.location)))
                .contains("booking_by_time");
    }

    @Test
    void aClientsBookingsAndChangesComeInOrderFromTheirIndexes() {
        assertThat(
                        plan(
                                """
                                select * from booking where client_id = '%s' order by starts_at, id limit 26\
                                """
                                        .formatted(UUID.randomUUID())))
                .contains("booking_of_client")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                """
                                select * from booking where updated_at >= '2027-03-01' and updated_at <= '2027-03-02'
                                order by updated_at, id limit 26\
                                """))
                .contains("booking_by_update")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                """
                                select * from booking_history where booking_id = '%s' and id > '%s'
                                order by id limit 26\
                                """
                                        .formatted(booking, new UUID(0, 0))))
                .contains("booking_history_pkey")
                .doesNotContain("Sort");
    }

    /** The pages that PostgreSQL touches say it without a stopwatch. */
    @Test
    void aStylistWithTwentyThousandPastBookingsAnswersLikeOneWithFew() {
        var fewer = salon.stylist(salon.cut(null));
        created(
                salon.owner(key())
                        .post(
                                salon.path("/bookings"),
                                salon.wish(variant(fewer), "2027-03-03T10:00:00+01:00", fewer)));

        assertThat(pages(staff)).isPositive().isLessThanOrEqualTo(pages(fewer) + 6);
    }

    private UUID variant(UUID staff) {
        var cut = salon.cut(null);
        salon.performs(staff, cut, "{}");
        return cut;
    }

    private int pages(UUID subject) {
        var plan =
                inTheSalon(() ->
                        String.join(
                                "\n",
                                jdbc.sql(
                                                """
                                                explain (analyze, buffers, timing off) select starts_at, ends_at from allocation
                                                where subject_id = '%s' and active and ends_at > '2027-03-01'
                                                    and starts_at < '2027-04-01'\
                                                """
                                                        .formatted(subject))
                                        .query(String.class)
                                        .list()));
        var hits = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(plan);
        assertThat(hits.find()).as(plan).isTrue();
        return Integer.parseInt(hits.group(1));
    }

    private String plan(String sql) {
        return inTheSalon(() -> {
            // tables of a test are small: what matters is whether an index can serve
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            assertThat(jdbc.sql("select current_user").query(String.class).single())
                    .isEqualTo("booking_app");
            return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
        });
    }

    private static String condition(String plan) {
        return plan.lines()
                .filter(line -> line.contains("Index Cond"))
                .findFirst()
                .orElse("no index condition");
    }

    private <T> T inTheSalon(java.util.function.Supplier<T> work) {
        return TenantContext.call(salon.id, () -> transaction.execute(status -> work.get()));
    }
}
