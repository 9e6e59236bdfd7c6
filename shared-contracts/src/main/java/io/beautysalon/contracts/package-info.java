/** The published language of the suite. */
@NullMarked
package io.beautysalon.contracts;

import org.jspecify.annotations.NullMarked;
