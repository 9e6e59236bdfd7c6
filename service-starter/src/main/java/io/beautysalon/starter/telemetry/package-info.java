/** The trace of a request across services, and the clock that decisions use. */
@NullMarked
package io.beautysalon.starter.telemetry;

import org.jspecify.annotations.NullMarked;
