package io.beautysalon.booking.absence;

/** What an absence is. */
enum AbsenceKind {
    /** A staff member's, planned by whoever plans schedules. */
    TIME_OFF("time-off"),
    /** Time kept free of bookings: lunch, a repair. */
    BLOCK("block");

    private final String word;

    AbsenceKind(String word) {
        this.word = word;
    }

    /** What the audit trail calls it. */
    String word() {
        return word;
    }
}
