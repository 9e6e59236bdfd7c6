package io.beautysalon.booking.reservation;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets a booking begin, or be over, at once: walk-ins and what the desk writes down afterwards. */
@Component
class Arrivals {

    private final ArrivalFacts facts;

    Arrivals(ArrivalFacts facts) {
        this.facts = facts;
    }

    void arrive(Booking booking, Entry entry, Instant now) {
        if (!entry.hasBegun()) {
            return;
        }
        var start = booking.time().start();
        var end = booking.time().end();
        entry.require(start, end, now);
        booking.beginAtOnce(entry.walkIn(), now);
        facts.checkedIn(booking, start, now);
        if (entry.reached() == Entry.Reached.COMPLETED) {
            booking.complete(end, now);
            facts.completed(booking, end, now);
        }
    }
}
