/** Benchmarks and load scenarios. */
@NullMarked
package io.beautysalon.load;

import org.jspecify.annotations.NullMarked;
