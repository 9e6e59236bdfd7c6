package io.beautysalon.booking.availability;

import java.time.LocalTime;

/**
 * Time inside a shift in which nothing is booked; an end at or before the start is on the next day.
 */
public record Break(LocalTime start, LocalTime end) {}
