/** Facts about salons and their locations, on the topic tenant-events. */
@NullMarked
package io.beautysalon.contracts.tenant;

import org.jspecify.annotations.NullMarked;
