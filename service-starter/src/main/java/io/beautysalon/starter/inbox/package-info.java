/** Facts from other services take effect exactly once and in the order of their aggregate. */
@NullMarked
package io.beautysalon.starter.inbox;

import org.jspecify.annotations.NullMarked;
