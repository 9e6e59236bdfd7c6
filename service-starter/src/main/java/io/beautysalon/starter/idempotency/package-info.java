/** A request with an Idempotency-Key has one effect, however often it is sent. */
@NullMarked
package io.beautysalon.starter.idempotency;

import org.jspecify.annotations.NullMarked;
