package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.booking.catalog.Recipe;
import io.beautysalon.booking.catalog.VersionPhase;
import io.beautysalon.booking.policy.BookingSettings;
import io.beautysalon.booking.salon.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that was read for a window, by local date: versions, terms and rates begin on dates, so a
 * window falls into stretches with one choice each.
 */
record CalendarWindow(
        Place place,
        BookingSettings settings,
        VisitRequest request,
        LocationCalendar calendar,
        Menu menu,
        List<TermsRow> terms) {

    /** A run of dates on which the same versions and terms are in force. */
    record Stretch(LocalDate from, LocalDate to) {}

    List<Stretch> stretches(LocalDate from, LocalDate to) {
        var edges = new TreeSet<LocalDate>();
        menu.versions().forEach(version -> edges.add(version.effectiveFrom()));
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
        var items = request.items().stream().map(item -> item(item, date)).toList();
        return new Availability(calendar, items, request.binding());
    }

    private VisitItem item(VisitRequest.Item item, LocalDate date) {
        var kept = item.stillKept();
        return kept.map(line ->
                        menu.version(line.versionId())
                                .map(version ->
                                        item(
                                                version,
                                                List.of(
                                                        new Performer(
                                                                line.staffId(), line.phases())))))
                .orElseGet(() ->
                        menu.version(item.variantId(), date)
                                .map(version -> item(version, performers(item, version, date))))
                .orElseGet(() -> new VisitItem(0, 0, List.of()));
    }

    private static VisitItem item(OfferedVersion version, List<Performer> performers) {
        return new VisitItem(version.bufferBefore(), version.bufferAfter(), performers);
    }

    private List<Performer> performers(
            VisitRequest.Item item, OfferedVersion version, LocalDate date) {
        return TermsRow.inForce(terms, item.variantId(), date)
                .filter(row -> item.staffId() == null || row.staffId().equals(item.staffId()))
                .flatMap(row -> performer(item, version, row).stream())
                .toList();
    }

    /** With her own minutes and the options; nobody performs what an option leaves no time for. */
    private Optional<Performer> performer(
            VisitRequest.Item item, OfferedVersion version, TermsRow row) {
        var effects = menu.chosen(item).stream().map(OfferedOption::effect).toList();
        return Recipe.phases(version.phases(), row.minutes(), effects)
                .map(phases ->
                        new Performer(
                                row.staffId(),
                                phases.stream().map(CalendarWindow::phase).toList()));
    }

    private static Phase phase(VersionPhase phase) {
        return new Phase(phase.minutes(), phase.staffBusy(), new HashSet<>(phase.pools()));
    }
}
