/** The calendar: catalogue, staff, availability and bookings. */
@NullMarked
package io.beautysalon.booking;

import org.jspecify.annotations.NullMarked;
