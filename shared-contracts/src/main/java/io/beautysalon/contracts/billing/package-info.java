/** Facts about payments and payment accounts, on the topic billing-events. */
@NullMarked
package io.beautysalon.contracts.billing;

import org.jspecify.annotations.NullMarked;
