package io.beautysalon.booking.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a walk down as the lines of a visit. */
final class VisitLines {

    private final Timeline timeline;

    VisitLines(Timeline timeline) {
        this.timeline = timeline;
    }

    Visit visit(Step last, Map<UUID, UUID> units) {
        var path = last.path();
        var lines = new ArrayList<VisitLine>(path.size());
        for (int i = 0; i < path.size(); i++) {
            boolean goesOn =
                    i + 1 < path.size() && path.get(i + 1).staffId().equals(path.get(i).staffId());
            lines.add(line(path.get(i), goesOn ? 0 : path.get(i).item().bufferAfter(), units));
        }
        return new Visit(lines);
    }

    private VisitLine line(Step step, int trail, Map<UUID, UUID> units) {
        var occupations = new ArrayList<Occupation>();
        staff(step, trail, occupations);
        var used = new HashMap<UUID, UUID>();
        for (var span : step.performer().poolSpans()) {
            var unit = units.get(span.pool());
            if (unit == null) {
                throw new IllegalStateException("no unit of pool " + span.pool());
            }
            used.put(span.pool(), unit);
            int before = span.from() == 0 ? step.lead() : 0;
            int after = span.to() == step.fit().minutes() ? trail : 0;
            occupations.add(
                    Occupation.ofUnit(
                            unit,
                            timeline.instant(step.start() + span.from() - before),
                            timeline.instant(step.start() + span.to() + after)));
        }
        return new VisitLine(
                step.staffId(),
                timeline.instant(step.start()),
                timeline.instant(step.end()),
                step.performer().phases(),
                used,
                occupations);
    }

    private void staff(Step step, int trail, List<Occupation> occupations) {
        occupy(occupations, step, step.start() - step.lead(), step.start());
        int time = step.start();
        for (var phase : step.performer().phases()) {
            if (phase.staffBusy()) {
                occupy(occupations, step, time, time + phase.minutes());
            }
            time += phase.minutes();
        }
        occupy(occupations, step, time, time + trail);
    }

    private void occupy(List<Occupation> occupations, Step step, int start, int end) {
        if (start < end) {
            occupations.add(
                    Occupation.ofStaff(
                            step.staffId(), timeline.instant(start), timeline.instant(end)));
        }
    }
}
