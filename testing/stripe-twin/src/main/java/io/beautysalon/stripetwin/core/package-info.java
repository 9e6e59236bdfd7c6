/** The twin's world: its objects, its clock, what is due later, and how Stripe words an error. */
@NullMarked
package io.beautysalon.stripetwin.core;

import org.jspecify.annotations.NullMarked;
