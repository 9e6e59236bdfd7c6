/** How a service describes its endpoints: what every operation has in common, said once. */
@NullMarked
package io.beautysalon.starter.documentation;

import org.jspecify.annotations.NullMarked;
