/**
 * What Stripe does not have: the clock, the faults, the truth and a page to look at, under /twin.
 */
@NullMarked
package io.beautysalon.stripetwin.control;

import org.jspecify.annotations.NullMarked;
