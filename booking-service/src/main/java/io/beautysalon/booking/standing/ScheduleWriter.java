package io.beautysalon.booking.standing;

/**
 * One kind of schedule write that can be rehearsed together with others. It doesn't look at
 * bookings; whoever calls it does, and holds the locks.
 *
 * @param <B> what the write says
 */
public interface ScheduleWriter<B> {

    /** Its name in requests. */
    String type();

    /** What it says, as JSON is read into it. */
    Class<B> bodyType();

    /**
     * Whose calendars it concerns.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} for things that
     *     aren't there, with pointers into the body
     */
    Concerned concerned(B body);

    /** Writes. */
    void write(B body);
}
