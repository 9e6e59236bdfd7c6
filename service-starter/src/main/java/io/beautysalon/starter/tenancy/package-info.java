/** The tenant of the work at hand, in the thread and in every database transaction. */
@NullMarked
package io.beautysalon.starter.tenancy;

import org.jspecify.annotations.NullMarked;
