/** Facts about payments, cards on file, bills and payment accounts, on the topic billing-events. */
@NullMarked
package io.beautysalon.contracts.billing;

import org.jspecify.annotations.NullMarked;
