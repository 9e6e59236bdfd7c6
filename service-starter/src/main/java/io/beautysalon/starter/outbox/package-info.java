/** Facts leave a service exactly as its transactions committed them. */
@NullMarked
package io.beautysalon.starter.outbox;

import org.jspecify.annotations.NullMarked;
