package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.Line;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking's lines and its ask, as facts carry them. */
public final class FactLines {

    private FactLines() {}

    /** The lines that are to be done. */
    public static List<Line> of(Booking booking) {
        var currency = booking.total().currency();
        return booking.lines().stream()
                .map(line ->
                        new Line(
                                line.lineId(),
                                line.versionId(),
                                line.optionIds(),
                                line.staffId(),
                                new Money(line.price(), currency),
                                line.tax()))
                .toList();
    }

    /** What is asked for it, and until when. */
    public static Collect collect(Booking booking, @Nullable Instant payBy) {
        return new Collect(
                booking.collectMode(),
                booking.dueNow(),
                booking.saveCard(),
                CaptureMode.MANUAL,
                payBy);
    }
}
