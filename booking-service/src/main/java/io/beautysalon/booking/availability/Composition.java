package io.beautysalon.booking.availability;

import static java.util.Objects.requireNonNull;

import io.beautysalon.booking.availability.FreeTimes.FreeUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fits the lines of a visit one after the other into the calendars, for all minutes of the window
 * at once and last line first: a line fits where its own time is free and the lines after it fit at
 * its end. Without units the walk forward (see {@link Seating}) never has to turn back; that one
 * unit must serve several lines, buffers, caps and gaps are for the walk to find out.
 */
final class Composition {

    private final List<VisitItem> items;
    private final MinuteSet open;
    private final Map<UUID, MinuteSet> free;
    private final Map<UUID, List<FreeUnit>> pools;
    private final Map<PoolRun, MinuteSet> poolRuns = new HashMap<>();
    private final Fit[][] fits;
    private final MinuteSet starts;

    /**
     * Where one performer can take one line.
     *
     * @param rest minutes from which this line and all after it fit, buffer before not looked at
     * @param led the same with the buffer before it
     * @param trailed minutes from which the buffer after it is free
     */
    record Fit(int minutes, MinuteSet rest, MinuteSet led, MinuteSet trailed) {}

    private record PoolRun(UUID pool, int minutes) {}

    Composition(List<VisitItem> items, FreeTimes times) {
        this.items = items;
        this.open = times.open();
        this.free = times.staff();
        this.pools = times.units();
        this.fits = new Fit[items.size()][];
        for (int i = items.size() - 1; i >= 0; i--) {
            var led = i + 1 < items.size() ? ledUnion(i + 1) : MinuteSet.none(open.length());
            var performers = items.get(i).performers();
            fits[i] = new Fit[performers.size()];
            for (int p = 0; p < performers.size(); p++) {
                fits[i][p] = fit(i, performers.get(p), led);
            }
        }
        this.starts = ledUnion(0);
    }

    /** The minutes at which the whole visit may be able to start. */
    MinuteSet starts() {
        return starts.copy();
    }

    boolean mayStartAt(int minute) {
        return starts.contains(minute);
    }

    Fit fit(int item, int performer) {
        return fits[item][performer];
    }

    MinuteSet free(UUID staff) {
        return requireNonNull(free.get(staff), "performer without a calendar");
    }

    /** The units of a pool, in the order in which they are given away. */
    List<FreeUnit> units(UUID pool) {
        return pools.getOrDefault(pool, List.of());
    }

    private Fit fit(int i, Performer performer, MinuteSet led) {
        var item = items.get(i);
        var mine = free(performer.staffId());
        int minutes = performer.minutes();
        var trailed = MinuteSet.all(open.length());
        if (item.bufferAfter() > 0) {
            trailed.keepEarlier(mine.runs(item.bufferAfter()), minutes);
        }
        var rest = core(performer, mine);
        rest.keep(
                i + 1 == items.size() ? trailed : goesOn(i + 1, performer, minutes, trailed, led));
        var withLead = rest.copy();
        if (item.bufferBefore() > 0) {
            withLead.keepLater(mine.runs(item.bufferBefore()), item.bufferBefore());
        }
        return new Fit(minutes, rest, withLead, trailed);
    }

    /**
     * The client is inside opening hours, the staff member free in each phase that needs her, some
     * unit of each pool free as long as one is needed.
     */
    private MinuteSet core(Performer performer, MinuteSet mine) {
        var core = open.runs(performer.minutes());
        int offset = 0;
        for (var phase : performer.phases()) {
            if (phase.staffBusy()) {
                core.keepEarlier(mine.runs(phase.minutes()), offset);
            }
            offset += phase.minutes();
        }
        for (var span : performer.poolSpans()) {
            core.keepEarlier(poolRuns(span.pool(), span.to() - span.from()), span.from());
        }
        return core;
    }

    private MinuteSet poolRuns(UUID pool, int minutes) {
        return poolRuns.computeIfAbsent(
                new PoolRun(pool, minutes),
                run -> {
                    var any = MinuteSet.none(open.length());
                    units(pool).forEach(unit -> any.addAll(unit.free().runs(minutes)));
                    return any;
                });
    }

    /**
     * The next line fits: on the same staff member without buffers between, or on any with both.
     */
    private MinuteSet goesOn(
            int next, Performer performer, int minutes, MinuteSet trailed, MinuteSet led) {
        var other = trailed.copy().keepEarlier(led, minutes);
        var performers = items.get(next).performers();
        for (int p = 0; p < performers.size(); p++) {
            if (performers.get(p).staffId().equals(performer.staffId())) {
                other.addAll(fits[next][p].rest().earlier(minutes));
            }
        }
        return other;
    }

    private MinuteSet ledUnion(int item) {
        var union = MinuteSet.none(open.length());
        for (var fit : fits[item]) {
            union.addAll(fit.led());
        }
        return union;
    }
}
