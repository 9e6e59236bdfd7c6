/** Facts about bookings and staff, on the topic booking-events. */
@NullMarked
package io.beautysalon.contracts.booking;

import org.jspecify.annotations.NullMarked;
