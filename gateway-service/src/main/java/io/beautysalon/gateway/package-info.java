/** The only door of the suite. */
@NullMarked
package io.beautysalon.gateway;

import org.jspecify.annotations.NullMarked;
