/** A stateful stand-in for the part of Stripe's API that the suite uses. */
@NullMarked
package io.beautysalon.stripetwin;

import org.jspecify.annotations.NullMarked;
