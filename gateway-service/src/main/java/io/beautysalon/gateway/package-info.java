/** The gateway: the only way in, told apart from the services it guards. */
@NullMarked
package io.beautysalon.gateway;

import org.jspecify.annotations.NullMarked;
