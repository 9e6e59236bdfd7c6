package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.Together;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens to bookings at the same moment on one stylist and her one chair: after every
 * round the auditor finds nothing, nobody got a 5xx, and PostgreSQL met no deadlock.
 */
class LifeRacesIT extends WithASalon {

    private static final int ROUNDS = 20;
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2027-03-08T09:00:00+01:00");

    private final SalonAudit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private UUID variant;
    private UUID paid;
    private UUID stylist;
    private UUID other;
    private long deadlocks;

    @Autowired
    LifeRacesIT(SalonAudit audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void oneStylistAndOneChair() {
        var chairs = poolOfOneChair();
        variant = cut(chairs, null);
        paid = cut(chairs, salon.depositPolicy());
        stylist = salon.stylist(variant, paid);
        other = salon.stylist(variant, paid);
        deadlocks = audit.deadlocks(salon.id);
    }

    @Test
    void createApproveRescheduleReassignExtendAndLatePaymentOnOneStylistAndOneChair()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestClock.reset();
            TestClock.pass(Duration.ofDays(round));
            var day = MONDAY.plusDays(round);
            var requested = requested(day.plusHours(1));
            var moving = booked(variant, day.plusHours(3), stylist);
            var reassigned = booked(variant, day.plusMinutes(60 * 4 + 30), other);
            var unpaid = booked(paid, day.plusHours(2), stylist);
            TestClock.pass(Duration.ofMinutes(10));
            salon.awaitStatus(unpaid, "EXPIRED");
            var running = walkedIn();
            var payment = UUID.randomUUID();
            var target = day.plusHours(2);
            var line = salon.see(reassigned).at("/lines/0/lineId");

            var work = new ArrayList<Callable<Answer>>();
            work.add(() -> salon.book(variant, target.toString()));
            work.add(() -> salon.book(variant, day.plusHours(1).plusMinutes(15).toString()));
            work.add(() -> act(requested, "approve", "{}"));
            work.add(() -> act(moving, "reschedule", to(target)));
            work.add(() -> act(moving, "reschedule", to(target.plusMinutes(15))));
            work.add(() ->
                    act(
                            reassigned,
                            "reschedule",
                            "{\"start\": \"%s\", \"items\": [{\"lineId\": \"%s\", \"staffId\": \"%s\"}]}"
                                    .formatted(target, line, stylist)));
            work.add(() -> act(running, "extend", "{\"minutes\": 15}"));
            work.add(() -> bookRightAfter(running));
            work.add(() -> {
                probe.publish(salon.authorized(payment, unpaid));
                return null;
            });
            var answers = Together.run(work);

            settled(unpaid, payment);
            assertThat(answers)
                    .filteredOn(answer -> answer != null)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.text()).isIn(200, 201, 409, 412));
            assertSound(round);
            act(running, "complete", "{}");
        }
    }

    /**
     * Two holds that nobody paid lie across two stylists, and two bookings of two others move there
     * at once: each move meets both holds, and neither holds all of their locks.
     */
    @Test
    void movesThatMeetTheSameStaleHoldsDoNotWaitForEachOther() throws Exception {
        var free = salon.cut(null);
        var kept = salon.cut(salon.depositPolicy());
        var anna = salon.stylist(free, kept);
        var berta = salon.stylist(free, kept);
        var cara = salon.stylist(free);
        var dora = salon.stylist(free);
        for (int round = 0; round < ROUNDS; round++) {
            TestClock.reset();
            var target = MONDAY.plusDays(round).plusHours(2);
            var one = held(target, kept, anna, berta);
            var other = held(target, kept, berta, anna);
            var first = booked(free, target.minusHours(1), cara);
            var second = booked(free, target.minusHours(1), dora);
            var firstLine = salon.see(first).at("/lines/0/lineId");
            var secondLine = salon.see(second).at("/lines/0/lineId");

            var moves =
                    List.<Callable<Answer>>of(
                            () -> act(first, "reschedule", by(berta, target, firstLine)),
                            () -> act(second, "reschedule", by(anna, target, secondLine)));
            TestClock.pass(Duration.ofMinutes(10));
            var answers = Together.run(moves);

            assertThat(answers)
                    .allSatisfy(
                            answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
            assertThat(List.of(one, other))
                    .allSatisfy(
                            hold -> assertThat(salon.see(hold).at("/status")).isEqualTo("EXPIRED"));
            assertSound(round);
        }
    }

    private UUID held(OffsetDateTime start, UUID what, UUID by, UUID then) {
        return created(
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(
                                salon.path("/bookings"),
                                """
                                {"locationId": "%s", "start": "%s", "items": [
                                    {"variantId": "%3$s", "staffId": "%4$s"}, {"variantId": "%3$s", "staffId": "%5$s"}],
                                 "contact": {"name": "Kim", "email": "kim@example.org"}}\
                                """
                                        .formatted(salon.location, start, what, by, then)));
    }

    private static String by(UUID staff, OffsetDateTime start, String line) {
        return "{\"start\": \"%s\", \"items\": [{\"lineId\": \"%s\", \"staffId\": \"%s\"}]}"
                .formatted(start, line, staff);
    }

    @Test
    void aHundredOfEveryKindOnOverlappingStartsShareNoMinute() throws Exception {
        var day = OffsetDateTime.parse("2027-03-01T09:30:00+01:00");
        var unpaid = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            unpaid.add(booked(paid, day.plusMinutes(60 + 15L * i), stylist));
            TestClock.pass(Duration.ofMinutes(10));
            salon.awaitStatus(unpaid.getLast(), "EXPIRED");
        }
        var moving = new ArrayList<UUID>();
        var asked = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            moving.add(booked(variant, day.plusDays(1).plusMinutes(30L * i), stylist));
            asked.add(requested(day.plusDays(2).plusMinutes(30L * i)));
        }
        TestClock.pass(Duration.ofMinutes(30));
        var running = created(walkIn(stylist));

        var work = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 60; i++) {
            var start = day.plusMinutes(30 + 15L * (i % 8)).toString();
            work.add(() -> byTheDesk(start));
        }
        for (int i = 0; i < 12; i++) {
            var mover = moving.get(i);
            var target = day.plusMinutes(30 + 15L * (i % 8));
            work.add(() -> act(mover, "reschedule", to(target)));
            var request = asked.get(i);
            work.add(() -> act(request, "approve", "{}"));
        }
        for (int i = 0; i < 10; i++) {
            work.add(() -> act(running, "extend", "{\"minutes\": 15}"));
        }
        for (var late : unpaid) {
            work.add(() -> {
                probe.publish(salon.authorized(UUID.randomUUID(), late));
                return null;
            });
        }
        var answers = Together.run(work);

        assertThat(work).hasSize(100);
        unpaid.forEach(this::answered);
        assertThat(answers)
                .filteredOn(answer -> answer != null)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 409, 412));
        assertThat(answers.subList(0, 60))
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.slug()).isIn("time-taken", "time-busy"));
        assertThat(withinTheDay(day)).as("winners, one after the other").hasSizeGreaterThan(2);
        assertSound(0);
    }

    /** The stylist's visits of a day in time order, each beginning when the one before is over. */
    private List<OffsetDateTime> withinTheDay(OffsetDateTime day) {
        var date = day.toLocalDate();
        var query =
                "/bookings?limit=100&date=%s&locationId=%s&staffId=%s&status=CONFIRMED&status=CHECKED_IN&status=HELD"
                        .formatted(date, salon.location, stylist);
        var starts = new ArrayList<OffsetDateTime>();
        var until = OffsetDateTime.MIN;
        for (var item : salon.owner().get(salon.path(query)).json().at("/items")) {
            var start = OffsetDateTime.parse(item.at("/start").asString());
            assertThat(start).as("never two").isAfterOrEqualTo(until);
            until = OffsetDateTime.parse(item.at("/end").asString());
            starts.add(start);
        }
        return starts;
    }

    private Answer byTheDesk(String start) {
        return salon.owner(key())
                .post(salon.path("/bookings"), salon.wish(variant, start, stylist));
    }

    /** Whatever it is: placed late, or without a place. */
    private void answered(UUID booking) {
        Awaitility.await("an answer for booking " + booking)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        probe.all(BookingConfirmed.class).stream()
                                        .anyMatch(fact -> fact.bookingId().equals(booking))
                                || probe.all(BookingPaymentUnplaced.class).stream()
                                        .anyMatch(fact -> fact.bookingId().equals(booking)));
    }

    @Test
    void aHoldsEndAndItsPaymentInBothOrders() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestClock.reset();
            var start = MONDAY.plusDays(round).plusHours(1);
            var booking = booked(paid, start, stylist);
            var payment = UUID.randomUUID();
            TestClock.pass(Duration.ofMinutes(10).minusMillis(round % 2 == 0 ? 150 : 0));
            Callable<Answer> pays =
                    () -> {
                        probe.publish(salon.authorized(payment, booking));
                        return null;
                    };
            Callable<Answer> books = () -> salon.book(paid, start.toString());

            var answers =
                    Together.run(round % 2 == 0 ? List.of(pays, books) : List.of(books, pays));

            settled(booking, payment);
            var second = answers.get(round % 2 == 0 ? 1 : 0);
            assertThat(salon.see(booking).at("/status"))
                    .as("either of them has the time, never both and never none: " + second.text())
                    .isEqualTo(second.status() == 201 ? "EXPIRED" : "CONFIRMED");
            assertSound(round);
        }
    }

    @Test
    void twoDesksThatEditOneBookingDoNotOverwriteEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY.plusDays(round);
            var booking = booked(variant, day.plusHours(1), stylist);
            var etag = salon.see(booking).header("ETag");
            var path = salon.path("/bookings/" + booking);
            var desk = salon.owner().header("If-Match", etag);

            var answers =
                    Together.run(
                            List.<Callable<Answer>>of(
                                    () -> desk.send("PATCH", path, "{\"label\": \"A\"}"),
                                    () -> desk.send("PATCH", path, "{\"label\": \"B\"}"),
                                    () -> desk.post(path + "/reschedule", to(day.plusHours(2))),
                                    () -> desk.post(path + "/cancel", "{}")));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(answer -> assertThat(answer.slug()).isEqualTo("stale"));
            assertSound(round);
        }
    }

    @Test
    void manyMovesToOneTimeHaveOneWinnerAndNobodyLosesHerOldTime() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY.plusDays(round);
            var bookings = new ArrayList<UUID>();
            for (int i = 0; i < 6; i++) {
                bookings.add(booked(variant, day.plusMinutes(30L * i), stylist));
            }
            var target = day.plusHours(6);

            var answers =
                    Together.run(
                            bookings.stream()
                                    .<Callable<Answer>>map(
                                            id -> () -> act(id, "reschedule", to(target)))
                                    .toList());

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(
                            answer -> assertThat(answer.slug()).isIn("time-taken", "time-busy"));
            assertSound(round);
        }
    }

    /** By stylists of their own and without chairs: nothing but the day stands between them. */
    @Test
    void oneOfManyGetsTheLastVisitThatADayMayHave() throws Exception {
        var free = salon.cut(null);
        var stylists = Stream.generate(() -> salon.stylist(free)).limit(7).toList();

        lastPlaceOf("location_visits", "day-full", free, stylists, MONDAY.plusDays(30));
    }

    @Test
    void oneOfManyGetsTheLastVisitThatAStylistMayHaveOnADay() throws Exception {
        lastPlaceOf(
                "staff_visits", "staff-day-full", variant, Collections.nCopies(7, stylist), MONDAY);
    }

    /** All at different times, so that nothing but the limit stands between them. */
    private void lastPlaceOf(
            String limit, String rule, UUID what, List<UUID> stylists, OffsetDateTime first)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = first.plusDays(round);
            booked(what, day, stylists.getFirst());
            var moving = booked(what, day.plusDays(1), stylists.getLast());
            limited(limit, 2);
            try {
                var work = new ArrayList<Callable<Answer>>();
                for (int i = 1; i < stylists.size(); i++) {
                    var start = day.plusHours(i).toString();
                    var who = stylists.get(i - 1);
                    work.add(() -> book(what, start, who));
                }
                var target = to(day.plusHours(7));
                work.add(() -> act(salon.guest(moving, 1), moving, "reschedule", target));
                var answers = Together.run(work);

                assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() >= 300)
                        .extracting(answer ->
                                answer.slug().equals("time-busy") ? rule : answer.at("/rule"))
                        .containsOnly(rule);
            } finally {
                limited(limit, null);
            }
            assertSound(round);
            clear(moving);
        }
    }

    /** Away from the next round's day. */
    private void clear(UUID booking) {
        assertThat(act(booking, "cancel", "{}").status()).isEqualTo(200);
    }

    private void limited(String limit, @Nullable Integer most) {
        inSalon(() ->
                jdbc.sql(
                                """
                                insert into booking_settings (scope_id, %1$s, version) values (:scope, :most, 0)
                                on conflict (tenant_id, scope_id) do update set %1$s = excluded.%1$s\
                                """
                                        .formatted(limit))
                        .param("scope", salon.location)
                        .param("most", most)
                        .update());
    }

    private void assertSound(int round) {
        assertThat(audit.findings(salon.id)).as("round %s", round).isEmpty();
        assertThat(audit.deadlocks(salon.id)).as("round %s", round).isEqualTo(deadlocks);
    }

    /** Billing has its answer: the booking stands, or the payment has no place. */
    private void settled(UUID booking, UUID payment) {
        Awaitility.await("an answer for payment " + payment)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        probe.all(BookingConfirmed.class).stream()
                                        .anyMatch(fact -> fact.bookingId().equals(booking))
                                || probe.all(BookingPaymentUnplaced.class).stream()
                                        .anyMatch(fact -> fact.paymentId().equals(payment)));
    }

    private UUID booked(UUID what, OffsetDateTime start, UUID who) {
        return created(book(what, start.toString(), who));
    }

    private Answer book(UUID what, String start, UUID who) {
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(salon.path("/bookings"), salon.wish(what, start, who));
    }

    private UUID requested(OffsetDateTime start) {
        approval(true);
        try {
            return booked(variant, start, stylist);
        } finally {
            approval(false);
        }
    }

    private UUID walkedIn() {
        TestClock.pass(Duration.ofMinutes(65));
        return created(walkIn(other));
    }

    private Answer walkIn(UUID who) {
        return salon.owner(key())
                .post(
                        salon.path("/bookings"),
                        "{\"walkIn\": true, \"locationId\": \"%s\", \"items\": [{\"variantId\": \"%s\", \"staffId\": \"%s\"}]}"
                                .formatted(salon.location, variant, who));
    }

    /** The desk books right after the running visit, by the same stylist. */
    private Answer bookRightAfter(UUID running) {
        var end = salon.see(running).at("/end");
        return salon.owner(key()).post(salon.path("/bookings"), salon.wish(variant, end, other));
    }

    private Answer act(UUID booking, String verb, String body) {
        return act(salon.owner(), booking, verb, body);
    }

    private Answer act(Call caller, UUID booking, String verb, String body) {
        return caller.header("If-Match", salon.see(booking).header("ETag"))
                .post(salon.path("/bookings/" + booking + "/" + verb), body);
    }

    private static String to(OffsetDateTime start) {
        return "{\"start\": \"" + start + "\"}";
    }

    /** A cut of half an hour, on a chair of which there is one. */
    private UUID cut(UUID chairs, @Nullable UUID policy) {
        return salon.variant(
                """
                {"priceKind": "FIXED", "price": 4500, "policyId": %s,
                 "phases": [{"minutes": 30, "staffBusy": true, "pools": ["%s"]}]}\
                """
                        .formatted(policy == null ? "null" : "\"" + policy + "\"", chairs));
    }

    private UUID poolOfOneChair() {
        var chairs =
                created(
                        salon.owner(key())
                                .post(salon.path("/resource-pools"), "{\"name\": \"Chairs\"}"));
        created(
                salon.owner(key())
                        .post(
                                salon.path("/resource-pools/" + chairs + "/units"),
                                "{\"name\": \"Chair\", \"locationId\": \"%s\"}"
                                        .formatted(salon.location)));
        return chairs;
    }

    private void approval(boolean wanted) {
        inSalon(() ->
                jdbc.sql(
                                """
                                insert into booking_settings (scope_id, approval, version) values (?, ?, 0)
                                on conflict (tenant_id, scope_id) do update set approval = excluded.approval\
                                """)
                        .params(salon.location, wanted)
                        .update());
    }

    private <T> T inSalon(Supplier<T> work) {
        return TenantContext.call(salon.id, () -> transaction.execute(status -> work.get()));
    }
}
