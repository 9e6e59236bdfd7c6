/** The money: payments, refunds and Stripe accounts. */
@NullMarked
package io.beautysalon.billing;

import org.jspecify.annotations.NullMarked;
