/** Salons, locations, members, and who may enter. */
@NullMarked
package io.beautysalon.tenant;

import org.jspecify.annotations.NullMarked;
