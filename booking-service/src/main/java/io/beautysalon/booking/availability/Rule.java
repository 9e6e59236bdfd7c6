package io.beautysalon.booking.availability;

/** Why a start can't be booked; the first that fails, in this order, is the one that is named. */
public enum Rule {
    START_IN_THE_PAST("start-in-the-past"),
    LEAD_TIME("lead-time"),
    HORIZON("horizon"),
    GRID("grid"),
    NOBODY_PERFORMS_IT("nobody-performs-it"),
    OPENING_HOURS("opening-hours"),
    WORKING_HOURS("working-hours"),
    TIME_TAKEN("time-taken");

    private final String slug;

    Rule(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
