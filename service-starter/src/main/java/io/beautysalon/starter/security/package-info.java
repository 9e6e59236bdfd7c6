/** Who is calling, by the gateway's edge token, and what a handler demands. */
@NullMarked
package io.beautysalon.starter.security;

import org.jspecify.annotations.NullMarked;
