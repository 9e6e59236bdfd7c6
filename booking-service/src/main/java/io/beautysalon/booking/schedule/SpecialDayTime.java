package io.beautysalon.booking.schedule;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** Opening time of a special day; an end at or before the start is on the next day. */
@Embeddable
record SpecialDayTime(LocalTime starts, LocalTime ends) {}
