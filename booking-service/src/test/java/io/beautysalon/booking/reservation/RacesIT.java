package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RacesIT extends WithASalon {

    /** {@code -Draces.rounds=1000} for a longer look. */
    private static final int ROUNDS = Integer.getInteger("races.rounds", 200);

    private static final String START = "2027-03-03T10:00:00+01:00";

    private final SalonAudit audit;

    @Autowired
    RacesIT(SalonAudit audit) {
        this.audit = audit;
    }

    @Test
    void aHundredWantOneTimeAndOneGetsIt() throws Exception {
        var variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
        long deadlocks = audit.deadlocks(salon.id);

        var answers = together(100, () -> salon.book(variant, START));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                    assertThat(answer.slug()).isIn("time-taken", "time-busy");
                });
        assertThat(answers)
                .filteredOn(answer -> answer.slug().equals("time-taken"))
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.json().at("/alternatives").size()).isBetween(1, 3));
        assertThat(audit.deadlocks(salon.id)).isEqualTo(deadlocks);
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void whoLosesOneOfAnyStaffGetsTheNext() throws Exception {
        var variant = salon.cut(null);
        for (int i = 0; i < 5; i++) {
            salon.stylist(variant);
        }

        var answers = together(16, () -> salon.book(variant, START));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.at("/lines/0/staffId"))
                .doesNotHaveDuplicates();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.slug()).isIn("time-taken", "time-busy"));
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void overlappingStartsOfManyNeverShareAMinuteAndTouchingEndsMay() throws Exception {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var starts = List.of("10:00", "10:15", "10:30", "10:45", "11:00", "11:15");
        var wishes = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 60; i++) {
            var start = "2027-03-04T" + starts.get(i % 6) + ":00+01:00";
            wishes.add(() -> salon.book(variant, start));
        }

        var answers = together(wishes);

        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isIn(201, 409));
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSizeBetween(2, 3);
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    /**
     * Payment confirms B1 while B2 takes B1's expired time, in both orders and at once: never two,
     * never none.
     */
    @Test
    void latePaymentAndNewBookingNeverBothWin() throws Exception {
        var variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
        var slot = OffsetDateTime.parse("2027-03-10T09:00:00+01:00");
        for (int round = 0; round < ROUNDS; round++) {
            var start = slot.plusDays(round / 17).plusMinutes(30L * (round % 17)).toString();
            var first = created(salon.book(variant, start));
            var payment = UUID.randomUUID();
            TestClock.pass(Duration.ofMinutes(10));

            Callable<Answer> pays =
                    () -> {
                        probe.publish(salon.authorized(payment, first));
                        return null;
                    };
            Callable<Answer> books = () -> salon.book(variant, start);
            var second =
                    switch (round % 4) {
                        case 0 -> {
                            pays.call();
                            probe.await(BookingConfirmed.class, f -> f.bookingId().equals(first));
                            yield lost(books.call());
                        }
                        case 1 -> {
                            var won = won(books.call());
                            pays.call();
                            yield won;
                        }
                        case 2 -> together(List.of(pays, books)).getLast();
                        default -> together(List.of(books, pays)).getFirst();
                    };

            if (second.status() == 201) {
                probe.await(BookingPaymentUnplaced.class, f -> f.paymentId().equals(payment));
                assertThat(salon.see(first).at("/status")).isEqualTo("EXPIRED");
            } else {
                assertThat(second.slug()).as(second.text()).isEqualTo("time-taken");
                probe.await(BookingConfirmed.class, f -> f.bookingId().equals(first));
                assertThat(salon.see(first).at("/status")).isEqualTo("CONFIRMED");
            }
            assertThat(audit.findings(salon.id)).as("round %s", round).isEmpty();
        }
    }

    private static Answer won(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static Answer lost(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer;
    }

    @Test
    void oneKeySentTenTimesAtOnceBooksOnce() throws Exception {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var caller = salon.visitor(UUID.randomUUID()).header("Idempotency-Key", key());
        var wish = salon.wish(variant, "2027-03-05T10:00:00+01:00", null);

        var answers = together(10, () -> caller.post(salon.path("/bookings"), wish));

        assertThat(answers)
                .allSatisfy(a ->
                        assertThat(a.status() == 201 || a.slug().equals("request-in-flight"))
                                .as(a.text())
                                .isTrue());
        assertThat(answers.stream().filter(a -> a.status() == 201).map(a -> a.at("/id")).distinct())
                .hasSize(1);
    }

    private static List<Answer> together(int times, Callable<Answer> work) throws Exception {
        var all = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return together(all);
    }

    private static List<Answer> together(List<Callable<Answer>> work) throws Exception {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    work.stream()
                            .map(each ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return each.call();
                                    }))
                            .toList();
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
