package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import io.beautysalon.starter.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Some lines of a visit that somebody doesn't want any more.
 *
 * @param lineIds none: all of it
 */
public record PartOfVisit(List<UUID> lineIds) {

    /** All of a visit. */
    public static final PartOfVisit ALL = new PartOfVisit(List.of());

    public PartOfVisit {
        lineIds = lineIds.stream().distinct().toList();
    }

    public boolean isAll() {
        return lineIds.isEmpty();
    }

    /** Which part it is, so that a quote for another one doesn't fit; empty for all. */
    public String about() {
        if (isAll()) {
            return "";
        }
        var text = lineIds.stream().map(UUID::toString).sorted().collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What calling it off now costs by itself, if the booking stands. */
    public Money fee(Booking booking, Instant now) {
        return Fees.of(booking).cancellation(lines(booking), now);
    }

    /** What its lines cost if they are done. */
    public Money price(Booking booking) {
        return booking.money(lines(booking).stream().mapToLong(BookingLine::price).sum());
    }

    /**
     * The lines, in time order.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} naming each that
     *     isn't a live line of the booking, {@code booking-state} unless the booking stands
     */
    List<BookingLine> lines(Booking booking) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw BookingProblem.state(booking.status());
        }
        var problem = CommonProblem.INVALID.exception();
        var live = booking.lines();
        for (int i = 0; i < lineIds.size(); i++) {
            var id = lineIds.get(i);
            if (live.stream().noneMatch(line -> line.lineId().equals(id))) {
                problem.at("/lineIds/" + i, "a line of this booking that isn't called off yet");
            }
        }
        if (problem.errors().isEmpty() && lineIds.size() == live.size()) {
            problem.at("/lineIds", "some of the lines; without lineIds all of it is called off");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return live.stream()
                .filter(line -> lineIds.contains(line.lineId()))
                .sorted(Comparator.comparing(BookingLine::start))
                .toList();
    }
}
