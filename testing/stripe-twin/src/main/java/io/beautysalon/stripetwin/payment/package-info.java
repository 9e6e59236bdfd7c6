/** Customers, payment methods, payment intents, charges and refunds. */
@NullMarked
package io.beautysalon.stripetwin.payment;

import org.jspecify.annotations.NullMarked;
