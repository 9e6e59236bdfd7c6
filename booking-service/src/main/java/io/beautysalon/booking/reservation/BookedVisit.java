package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Settlement;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The visit of a booking: its lines and times, and how they change while it stands. */
@MappedSuperclass
abstract class BookedVisit extends BookingState {

    private static final Duration BEFORE_START = Duration.ofHours(1);

    /** The last line takes longer. */
    public void extend(Duration more, List<BookedTime> added, Instant now) {
        BookingAction.EXTEND.require(status);
        int last = lines.lastIndexOf(lines().getLast());
        var line = lines.get(last);
        lines.set(last, line.at(line.start(), line.end().plus(more), null));
        times.addAll(added);
        time = VisitTime.of(time.start(), time.end().plus(more), time.zone());
        updatedAt = now;
    }

    /**
     * Calls some of its lines off, each with what the salon may keep for it.
     *
     * @return what may be kept of the money so far: fees, and the deposit of what is left
     */
    Settlement callOff(List<BookingLine> calledOff, Instant now) {
        lines.replaceAll(line ->
                calledOff.stream()
                        .filter(each -> each.lineId().equals(line.lineId()))
                        .findFirst()
                        .orElse(line));
        var gone = calledOff.stream().map(BookingLine::lineId).toList();
        times.removeIf(each -> gone.contains(each.lineId()));
        times.removeIf(each -> each.bridge() && !Bridges.hasTwoEnds(each, times));
        var live = lines();
        total = live.stream().mapToLong(BookingLine::price).sum();
        time = VisitTime.of(live.getFirst().start(), live.getLast().end(), time.zone());
        collectAmount = fees().deposit().amount();
        var settlement = fees().goingOn("LINES_CANCELLED");
        settle(settlement);
        updatedAt = now;
        return settlement;
    }

    final void agree(Agreement agreed, Instant now) {
        time = agreed.time();
        total = agreed.total().amount();
        collectMode = agreed.collectMode();
        collectAmount = agreed.dueNow().amount();
        saveCard = agreed.saveCard();
        consentTextVersion = agreed.consentTextVersion();
        policyHash = agreed.policyHash();
        warnings = String.join(",", agreed.warnings());
        lines.clear();
        lines.addAll(agreed.lines());
        times.clear();
        times.addAll(agreed.times());
        updatedAt = now;
    }

    /**
     * Is another visit from now on: at another time, by others, of other lines. Its policy stays
     * with the lines that stay.
     *
     * @param fee what this move costs
     * @param floor the least that a later cancellation keeps, by this move; only the first counts
     */
    public void move(Agreement agreed, UUID startIdNow, Money fee, Money floor, Instant now) {
        var earlier = new ArrayList<>(lineage);
        earlier.add(startId);
        lineage = List.copyOf(earlier);
        startId = startIdNow;
        moveCount++;
        moveFees = Math.addExact(moveFees, fee.amount());
        if (feeFloor == null && !floor.isZero()) {
            feeFloor = floor.amount();
        }
        var gone = lines.stream().filter(line -> !line.isLive()).toList();
        boolean asked = collectMode != CollectMode.NONE;
        agree(agreed, now);
        lines.addAll(gone);
        if (!asked) {
            collectMode = CollectMode.NONE;
            collectAmount = 0;
            saveCard = false;
        }
        if (holdEndsAt != null && holdReason != HoldReason.CHECKOUT) {
            var latest = time.start().minus(BEFORE_START);
            holdEndsAt = latest.isAfter(now) && latest.isBefore(holdEndsAt) ? latest : holdEndsAt;
        }
    }

    private Fees fees() {
        return new Fees(this);
    }

    final void settle(Settlement settlement) {
        settlementKeep = settlement.keep().amount();
        settlementReason = settlement.reason();
    }
}
