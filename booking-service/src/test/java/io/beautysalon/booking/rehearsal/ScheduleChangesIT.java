package io.beautysalon.booking.rehearsal;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.reservation.SalonAudit;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of schedules are rehearsed, and applied with a decision about each booking. */
class ScheduleChangesIT extends WithASalon {

    @Autowired private SalonAudit audit;

    private UUID variant;
    private UUID anna;

    @BeforeEach
    void openAnotherSalon() {
        salon = ASalon.open(api, probe);
        variant = salon.cut(null);
        anna = salon.stylist(variant);
    }

    @Test
    void aRehearsalShowsWhatItWouldHitAndChangesNothing() {
        var booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));

        var rehearsed = rehearse(timeOff("2027-03-03T09:00:00+01:00", "2027-03-03T12:00:00+01:00"));

        assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(201);
        assertThat(rehearsed.at("/status")).isEqualTo("REHEARSED");
        assertThat(rehearsed.at("/affected/0/bookingId")).isEqualTo(booking.toString());
        assertThat(rehearsed.at("/affected/0/reasons/0/rule")).isEqualTo("time-off");
        assertThat(rehearsed.json().at("/affected/0/proposals").size()).isEqualTo(3);
        assertThat(rehearsed.at("/affected/0/proposals/0/start"))
                .as("the nearest that the change leaves")
                .isEqualTo("2027-03-03T11:00:00Z");
        assertThat(salon.owner().get(salon.path("/time-off")).json().at("/items").size()).isZero();
        assertThat(starts("2027-03-03")).contains("09:00", "11:00");
        var path = salon.path("/schedule-changes/" + rehearsed.at("/id"));
        assertThat(rehearsed.header("Location")).isEqualTo(path);
        assertThat(salon.owner().get(path).text()).isEqualTo(rehearsed.text());
    }

    @Test
    void eachBookingIsKeptMovedOrCancelledAndAllAtOnce() {
        var kept = created(salon.book(variant, "2027-03-03T09:00:00+01:00"));
        var moved = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));
        var cancelled = created(salon.book(variant, "2027-03-03T11:00:00+01:00"));
        var change = rehearse(timeOff("2027-03-03T00:00:00+01:00", "2027-03-04T00:00:00+01:00"));
        assertThat(change.json().at("/affected").size()).isEqualTo(3);

        var applied =
                apply(
                        change,
                        decision(kept, "KEEP", ""),
                        decision(moved, "MOVE", ",\"start\":\"2027-03-04T10:00:00+01:00\""),
                        decision(cancelled, "CANCEL", ""));

        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(applied.at("/status")).isEqualTo("APPLIED");
        assertThat(salon.see(kept).at("/start")).isEqualTo("2027-03-03T09:00:00+01:00");
        assertThat(salon.see(moved).at("/start")).isEqualTo("2027-03-04T10:00:00+01:00");
        assertThat(salon.see(cancelled).at("/status")).isEqualTo("CANCELLED");
        assertThat(
                        probe.await(
                                        BookingCancelled.class,
                                        fact -> fact.bookingId().equals(cancelled))
                                .initiator())
                .isEqualTo(Initiator.SALON);
        assertThat(
                        probe.await(
                                        BookingRescheduled.class,
                                        fact -> fact.bookingId().equals(moved))
                                .start())
                .isEqualTo(Instant.parse("2027-03-04T09:00:00Z"));
        assertThat(starts("2027-03-03")).isEmpty();
        assertThat(audit.findings(salon.id)).isEmpty();
        assertThat(apply(change).slug()).isEqualTo("schedule-change-applied");
    }

    @Test
    void withoutADecisionAboutEachNothingHappens() {
        var first = created(salon.book(variant, "2027-03-03T09:00:00+01:00"));
        var change = rehearse(timeOff("2027-03-03T00:00:00+01:00", "2027-03-04T00:00:00+01:00"));
        var later = created(salon.book(variant, "2027-03-03T15:00:00+01:00"));

        var refused = apply(change, decision(first, "CANCEL", ""));

        assertThat(refused.slug()).isEqualTo("bookings-affected");
        assertThat(refused.at("/bookings/0/bookingId")).isEqualTo(later.toString());
        assertThat(salon.see(first).at("/status")).isEqualTo("CONFIRMED");
        var impossible =
                apply(
                        change,
                        decision(first, "CANCEL", ""),
                        decision(later, "MOVE", ",\"start\":\"2027-03-03T16:00:00+01:00\""));
        assertThat(impossible.slug()).isEqualTo("time-not-bookable");
        assertThat(impossible.at("/rule")).isEqualTo("time-off");
        assertThat(impossible.at("/bookingId")).isEqualTo(later.toString());
        assertThat(impossible.pointers()).containsExactly("/decisions/1/start");
        assertThat(salon.see(first).at("/status")).as("all or nothing").isEqualTo("CONFIRMED");
        assertThat(salon.owner().get(salon.path("/time-off")).json().at("/items").size()).isZero();
        assertThat(
                        apply(
                                        change,
                                        decision(first, "KEEP", ""),
                                        decision(first, "KEEP", ""),
                                        decision(UUID.randomUUID(), "KEEP", ""),
                                        decision(later, "MOVE", ""))
                                .pointers())
                .containsExactly(
                        "/decisions/1/bookingId", "/decisions/2/bookingId", "/decisions/3/action");
    }

    @Test
    void anotherStylistTakesOver() {
        var booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));
        var berta = salon.stylist(variant);
        var change = rehearse(timeOff("2027-03-03T00:00:00+01:00", "2027-03-04T00:00:00+01:00"));
        assertThat(change.at("/affected/0/proposals/0/start")).isEqualTo("2027-03-03T09:00:00Z");
        assertThat(change.at("/affected/0/proposals/0/staffIds/0")).isEqualTo(berta.toString());
        assertThat(
                        apply(
                                        change,
                                        decision(
                                                booking,
                                                "MOVE",
                                                ",\"staffIds\":[\"%1$s\",\"%1$s\"]"
                                                        .formatted(berta)))
                                .pointers())
                .containsExactly("/decisions/0/staffIds");

        var applied = apply(change, decision(booking, "MOVE", ",\"staffIds\":[\"" + berta + "\"]"));

        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(salon.see(booking).at("/lines/0/staffId")).isEqualTo(berta.toString());
        assertThat(salon.see(booking).at("/start")).isEqualTo("2027-03-03T10:00:00+01:00");
    }

    @Test
    void severalWritesOfEveryKindAreOneChange() {
        var booking = created(salon.book(variant, "2027-03-08T16:00:00+01:00"));
        var week = "{\"MONDAY\":[{\"start\":\"09:00\",\"end\":\"15:00\"}]}";
        var change =
                rehearse(
                        "{\"type\":\"HOURS\",\"locationId\":\"%s\",\"patterns\":[{\"effectiveFrom\":\"2020-01-01\",\"days\":%s}]}"
                                .formatted(salon.location, week),
                        "{\"type\":\"SPECIAL_DAY\",\"locationId\":\"%s\",\"date\":\"2027-03-15\",\"times\":[]}"
                                .formatted(salon.location),
                        "{\"type\":\"WORK_PATTERN\",\"staffId\":\"%s\",\"locationId\":\"%s\",\"effectiveFrom\":\"2027-03-01\",\"days\":%s}"
                                .formatted(anna, salon.location, week),
                        "{\"type\":\"WORK_DAY\",\"staffId\":\"%s\",\"date\":\"2027-03-22\",\"shifts\":[]}"
                                .formatted(anna),
                        "{\"type\":\"BLOCK\",\"staffId\":\"%s\",\"start\":\"2027-03-08T09:00:00+01:00\",\"end\":\"2027-03-08T12:00:00+01:00\",\"reason\":\"MEETING\"}"
                                .formatted(anna));
        assertThat(change.status()).as(change.text()).isEqualTo(201);
        assertThat(change.json().at("/affected/0/reasons").size())
                .as("neither open nor at work")
                .isEqualTo(2);

        var applied =
                apply(
                        change,
                        decision(booking, "MOVE", ",\"start\":\"2027-03-08T14:00:00+01:00\""));

        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(starts("2027-03-08")).startsWith("12:00").endsWith("14:30");
        assertThat(starts("2027-03-09")).isEmpty();
        assertThat(starts("2027-03-15")).isEmpty();
        assertThat(starts("2027-03-22")).isEmpty();
        assertThat(starts("2027-03-29")).isNotEmpty();
    }

    @Test
    void whatIsWrongWithAWriteIsSaidWithItsPlace() {
        var refused =
                rehearse(
                        timeOff("2027-03-03T00:00:00+01:00", "2027-03-04T00:00:00+01:00"),
                        "{\"type\":\"PARTY\"}");
        assertThat(refused.pointers()).containsExactly("/changes/1/type");
        assertThat(rehearse("{\"type\":\"TIME_OFF\",\"reason\":\"\"}").pointers())
                .containsExactlyInAnyOrder(
                        "/changes/0/staffId",
                        "/changes/0/start",
                        "/changes/0/end",
                        "/changes/0/reason");
        assertThat(
                        rehearse(
                                        "{\"type\":\"WORK_DAY\",\"staffId\":\"%s\",\"date\":\"2027-03-22\",\"shifts\":[]}"
                                                .formatted(UUID.randomUUID()))
                                .pointers())
                .containsExactly("/changes/0/staffId");
        assertThat(
                        rehearse(
                                        "{\"type\":\"WORK_DAY\",\"staffId\":\"%s\",\"date\":\"2027-02-30\",\"shifts\":[]}"
                                                .formatted(anna))
                                .pointers())
                .containsExactly("/changes/0/date");
        assertThat(
                        rehearse(
                                        "{\"type\":\"HOURS\",\"locationId\":\"%s\",\"patterns\":[],\"extra\":1}"
                                                .formatted(salon.location))
                                .slug())
                .isEqualTo("invalid");
        assertThat(
                        rehearse(
                                        "{\"type\":\"SPECIAL_DAY\",\"locationId\":\"%s\",\"date\":\"2027-03-15\",\"times\":[{\"start\":\"09:00\",\"end\":\"12:00\"},{\"start\":\"10:00\",\"end\":\"11:00\"}]}"
                                                .formatted(salon.location))
                                .pointers())
                .containsExactly("/changes/0/times/1");
        assertThat(
                        salon.owner(key())
                                .post(salon.path("/schedule-changes"), "{\"changes\":[]}")
                                .pointers())
                .containsExactly("/changes");
        assertThat(salon.owner().get(salon.path("/schedule-changes/" + UUID.randomUUID())).slug())
                .isEqualTo("not-found");
    }

    private String timeOff(String start, String end) {
        return "{\"type\":\"TIME_OFF\",\"staffId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"ILL\"}"
                .formatted(anna, start, end);
    }

    private Answer rehearse(String... changes) {
        return salon.owner(key())
                .post(
                        salon.path("/schedule-changes"),
                        "{\"changes\":[" + String.join(",", changes) + "]}");
    }

    private static String decision(UUID booking, String action, String more) {
        return "{\"bookingId\":\"%s\",\"action\":\"%s\"%s}".formatted(booking, action, more);
    }

    private Answer apply(Answer change, String... decisions) {
        return salon.owner()
                .header("If-Match", "\"0\"")
                .post(
                        salon.path("/schedule-changes/" + change.at("/id") + "/apply"),
                        "{\"decisions\":[" + String.join(",", decisions) + "]}");
    }

    private List<String> starts(String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, date, next.toString()))
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(11, 16))
                .toList();
    }
}
