package io.beautysalon.booking.availability;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fits the lines of a visit one after the other into the calendars, for all minutes of the window
 * at once and last line first: a line fits where its own time is free and the lines after it fit at
 * its end. So the walk forward (see {@link Seating}) never has to turn back.
 */
final class Composition {

    private final List<VisitItem> items;
    private final int length;
    private final Fit[][] fits;

    /**
     * Where one performer can take one line.
     *
     * @param rest minutes from which this line and all after it fit, buffer before not looked at
     * @param led the same with the buffer before it
     * @param trailed minutes from which the buffer after it is free
     */
    record Fit(int minutes, MinuteSet rest, MinuteSet led, MinuteSet trailed) {}

    Composition(List<VisitItem> items, MinuteSet open, Map<UUID, MinuteSet> free) {
        this.items = items;
        this.length = open.length();
        this.fits = new Fit[items.size()][];
        for (int i = items.size() - 1; i >= 0; i--) {
            var led = i + 1 < items.size() ? ledUnion(i + 1) : MinuteSet.none(length);
            var performers = items.get(i).performers();
            fits[i] = new Fit[performers.size()];
            for (int p = 0; p < performers.size(); p++) {
                fits[i][p] = fit(i, performers.get(p), open, free, led);
            }
        }
    }

    /** The minutes at which the whole visit can start. */
    MinuteSet starts() {
        return ledUnion(0);
    }

    Fit fit(int item, int performer) {
        return fits[item][performer];
    }

    private Fit fit(
            int i, Performer performer, MinuteSet open, Map<UUID, MinuteSet> free, MinuteSet led) {
        var item = items.get(i);
        var mine = requireNonNull(free.get(performer.staffId()), "performer without a calendar");
        int minutes = performer.minutes();
        var trailed = MinuteSet.all(length);
        if (item.bufferAfter() > 0) {
            trailed.keepEarlier(mine.runs(item.bufferAfter()), minutes);
        }
        var rest = core(performer, open, mine);
        rest.keep(
                i + 1 == items.size() ? trailed : goesOn(i + 1, performer, minutes, trailed, led));
        var withLead = rest.copy();
        if (item.bufferBefore() > 0) {
            withLead.keepLater(mine.runs(item.bufferBefore()), item.bufferBefore());
        }
        return new Fit(minutes, rest, withLead, trailed);
    }

    /** The client is inside opening hours, the staff member free in each phase that needs her. */
    private static MinuteSet core(Performer performer, MinuteSet open, MinuteSet mine) {
        var core = open.runs(performer.minutes());
        int offset = 0;
        for (var phase : performer.phases()) {
            if (phase.staffBusy()) {
                core.keepEarlier(mine.runs(phase.minutes()), offset);
            }
            offset += phase.minutes();
        }
        return core;
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
        var union = MinuteSet.none(length);
        for (var fit : fits[item]) {
            union.addAll(fit.led());
        }
        return union;
    }
}
