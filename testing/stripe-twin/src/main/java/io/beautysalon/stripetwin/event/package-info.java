/** Events and the endpoints they are delivered to, signed and retried as Stripe does it. */
@NullMarked
package io.beautysalon.stripetwin.event;

import org.jspecify.annotations.NullMarked;
