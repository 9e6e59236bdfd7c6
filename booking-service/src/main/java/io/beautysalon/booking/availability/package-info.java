/** Which starts can be booked: an engine in plain Java, and the search that feeds it. */
@NullMarked
package io.beautysalon.booking.availability;

import org.jspecify.annotations.NullMarked;
