package io.beautysalon.booking.availability;

/**
 * Why a start can't be booked; the first that fails, in this order, is the one that is named. Whom
 * a rule binds is said by its strength.
 */
public enum Rule {
    START_IN_THE_PAST("start-in-the-past", Strength.ALL),
    LEAD_TIME("lead-time", Strength.CLIENTS),
    HORIZON("horizon", Strength.CLIENTS),
    GRID("grid", Strength.CLIENTS),
    NOBODY_PERFORMS_IT("nobody-performs-it", Strength.ALL),
    NO_UNIT("no-unit", Strength.ALL),
    DAY_FULL("day-full", Strength.CLIENTS),
    OPENING_HOURS("opening-hours", Strength.HOURS),
    WORKING_HOURS("working-hours", Strength.HOURS),
    TIME_OFF("time-off", Strength.HOURS),
    TIME_TAKEN("time-taken", Strength.OVERLAP),
    TRAVEL("travel", Strength.HOURS),
    STAFF_DAY_FULL("staff-day-full", Strength.CLIENTS),
    USELESS_GAP("useless-gap", Strength.CLIENTS);

    /** Whom a rule binds. */
    enum Strength {
        /** Everybody. */
        ALL,
        /** Clients; it only warns the desk. */
        CLIENTS,
        /** Everybody but a desk that overrides hours with a reason. */
        HOURS,
        /** Everybody but a desk that overbooks with a reason. */
        OVERLAP
    }

    private final String slug;
    private final Strength strength;

    Rule(String slug, Strength strength) {
        this.slug = slug;
        this.strength = strength;
    }

    public String slug() {
        return slug;
    }

    Strength strength() {
        return strength;
    }
}
