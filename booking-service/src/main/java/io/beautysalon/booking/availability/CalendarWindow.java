package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.PolicyRow;
import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.availability.PlannedVisit.PlannedLine;
import io.beautysalon.booking.salon.Place;
import io.beautysalon.contracts.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was read for a window, by local date: versions, terms and policies begin on dates, so a
 * window falls into stretches with one choice each.
 */
record CalendarWindow(
        Place place,
        VisitRequest request,
        LocationCalendar calendar,
        List<OfferedVersion> versions,
        List<TermsRow> terms,
        List<PolicyRow> policies) {

    /** A run of dates on which the same versions and terms are in force. */
    record Stretch(LocalDate from, LocalDate to) {}

    List<Stretch> stretches(LocalDate from, LocalDate to) {
        var edges = new TreeSet<LocalDate>();
        versions.forEach(version -> edges.add(version.effectiveFrom()));
        terms.forEach(row -> edges.add(row.effectiveFrom()));
        edges.removeIf(edge -> !edge.isAfter(from) || !edge.isBefore(to));
        edges.add(to);
        var stretches = new ArrayList<Stretch>();
        var begin = from;
        for (var edge : edges) {
            stretches.add(new Stretch(begin, edge));
            begin = edge;
        }
        return stretches;
    }

    /** The engine with what is in force on a date. */
    Availability engine(LocalDate date) {
        return new Availability(
                calendar, request.items().stream().map(item -> item(item, date)).toList());
    }

    PlannedVisit priced(Visit visit) {
        var date = visit.start().atZone(place.zone()).toLocalDate();
        var lines = new ArrayList<PlannedLine>();
        for (int i = 0; i < visit.lines().size(); i++) {
            var version = version(request.items().get(i).variantId(), date).orElseThrow();
            var line = visit.lines().get(i);
            var own = terms(version.variantId(), line.staffId(), date).map(TermsRow::price);
            var price = new Money(own.orElse(version.price()), place.currency());
            lines.add(new PlannedLine(line, version, price, agreed(version.policyId(), date)));
        }
        return new PlannedVisit(place, visit, lines);
    }

    private VisitItem item(VisitRequest.Item item, LocalDate date) {
        return version(item.variantId(), date)
                .map(version ->
                        new VisitItem(
                                version.bufferBefore(),
                                version.bufferAfter(),
                                performers(version, item.staffId(), date)))
                .orElseGet(() -> new VisitItem(0, 0, List.of()));
    }

    private List<Performer> performers(
            OfferedVersion version, @Nullable UUID staff, LocalDate date) {
        return terms.stream()
                .filter(row -> row.variantId().equals(version.variantId()))
                .filter(row -> !row.effectiveFrom().isAfter(date))
                .filter(row -> staff == null || row.staffId().equals(staff))
                .map(row -> new Performer(row.staffId(), phases(version, row)))
                .toList();
    }

    /** Her own minutes, for phases in which she is busy: processing takes its time with anybody. */
    private static List<Phase> phases(OfferedVersion version, TermsRow row) {
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < version.phases().size(); i++) {
            var phase = version.phases().get(i);
            var own = row.minutes().get(i);
            phases.add(own != null && phase.staffBusy() ? new Phase(own, true) : phase);
        }
        return phases;
    }

    private Optional<OfferedVersion> version(UUID variant, LocalDate date) {
        return versions.stream()
                .filter(version -> version.variantId().equals(variant))
                .filter(version -> !version.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(OfferedVersion::effectiveFrom));
    }

    private Optional<TermsRow> terms(UUID variant, UUID staff, LocalDate date) {
        return terms.stream()
                .filter(row -> row.variantId().equals(variant) && row.staffId().equals(staff))
                .filter(row -> !row.effectiveFrom().isAfter(date))
                .findFirst();
    }

    private NamedTerms agreed(@Nullable UUID policy, LocalDate date) {
        return policies.stream()
                .filter(row -> Objects.equals(row.policyId(), policy))
                .filter(row -> !row.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(PolicyRow::effectiveFrom))
                .map(PolicyRow::terms)
                .orElse(NamedTerms.STANDARD);
    }
}
