package io.beautysalon.booking.availability;

/** What the engine says of one start. */
public sealed interface Verdict {

    /** It can be booked, like this. */
    record Bookable(Visit visit) implements Verdict {}

    /** It can't be booked, because of this. */
    record Refused(Rule rule) implements Verdict {}
}
