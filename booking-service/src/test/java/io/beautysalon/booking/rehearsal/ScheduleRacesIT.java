package io.beautysalon.booking.rehearsal;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.reservation.SalonAudit;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Schedules change while bookings land there: the one or the other, never both. */
class ScheduleRacesIT extends WithASalon {

    private static final int ROUNDS = Integer.getInteger("races.schedule.rounds", 20);
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 2);

    private final SalonAudit audit;

    @Autowired
    ScheduleRacesIT(SalonAudit audit) {
        this.audit = audit;
    }

    @Test
    void aDayClosesWhileSomebodyBooksIt() throws Exception {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var days = salon.path("/locations/" + salon.location + "/special-days");
        for (int round = 0; round < ROUNDS; round++) {
            var date = FIRST.plusDays(round);
            var etag = salon.owner().get(days).header("ETag");
            oneOrTheOther(
                    () -> salon.book(variant, date + "T12:00:00Z"),
                    () ->
                            salon.owner(key())
                                    .header("If-Match", etag)
                                    .post(days, "{\"date\":\"%s\",\"times\":[]}".formatted(date)));
        }
    }

    @Test
    void timeOffLandsWhileSomebodyBooksIt() throws Exception {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        for (int round = 0; round < ROUNDS; round++) {
            var date = FIRST.plusDays(round);
            oneOrTheOther(
                    () -> salon.book(variant, date + "T12:15:00Z"),
                    () ->
                            salon.owner(key())
                                    .post(
                                            salon.path("/time-off"),
                                            "{\"staffId\":\"%s\",\"start\":\"%sT12:00:00Z\",\"end\":\"%sT13:00:00Z\",\"reason\":\"ILL\"}"
                                                    .formatted(anna, date, date)));
        }
    }

    @Test
    void aChairIsBlockedWhileSomebodyBooksIt() throws Exception {
        var pool =
                created(
                        salon.owner(key())
                                .post(salon.path("/resource-pools"), "{\"name\":\"Chair\"}"));
        var chair =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/resource-pools/" + pool + "/units"),
                                        "{\"name\":\"One\",\"locationId\":\"%s\"}"
                                                .formatted(salon.location)));
        var variant =
                salon.variant(
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"phases\":[{\"minutes\":30,\"staffBusy\":true,\"pools\":[\"%s\"]}]}"
                                .formatted(pool));
        salon.stylist(variant);
        for (int round = 0; round < ROUNDS; round++) {
            var date = FIRST.plusDays(round);
            oneOrTheOther(
                    () -> salon.book(variant, date + "T14:00:00Z"),
                    () ->
                            salon.owner(key())
                                    .post(
                                            salon.path("/blocks"),
                                            "{\"unitId\":\"%s\",\"start\":\"%sT14:00:00Z\",\"end\":\"%sT15:00:00Z\",\"reason\":\"REPAIR\"}"
                                                    .formatted(chair, date, date)));
        }
    }

    @Test
    void theLastPlaceOfADayIsGivenOnce() throws Exception {
        var variant = salon.cut(null);
        salon.stylist(variant);
        salon.stylist(variant);
        salon.owner()
                .header("If-None-Match", "*")
                .send(
                        "PUT",
                        salon.path("/locations/" + salon.location + "/booking-settings"),
                        "{\"locationVisits\":1}");
        for (int round = 0; round < ROUNDS; round++) {
            var date = FIRST.plusDays(50 + round % 30);
            var hour = 9 + round / 30;
            var answers =
                    together(
                            () -> salon.book(variant, date + "T%02d:00:00Z".formatted(hour)),
                            () -> salon.book(variant, date + "T%02d:30:00Z".formatted(hour + 4)));
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .as(texts(answers))
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> assertThat(answer.at("/rule")).isEqualTo("day-full"));
        }
        salon.owner()
                .header("If-Match", "\"0\"")
                .send(
                        "PUT",
                        salon.path("/locations/" + salon.location + "/booking-settings"),
                        "{}");
    }

    private void oneOrTheOther(Callable<Answer> booking, Callable<Answer> change) throws Exception {
        long deadlocks = audit.deadlocks(salon.id);

        var answers = together(booking, change);

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .as(texts(answers))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.slug())
                                .isIn("bookings-affected", "time-not-bookable", "time-busy"));
        assertThat(audit.deadlocks(salon.id)).isEqualTo(deadlocks);
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    private static String texts(List<Answer> answers) {
        return answers.stream().map(Answer::text).toList().toString();
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (var each : List.of(one, other)) {
                running.add(
                        threads.submit(() -> {
                            barrier.await();
                            return each.call();
                        }));
            }
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
