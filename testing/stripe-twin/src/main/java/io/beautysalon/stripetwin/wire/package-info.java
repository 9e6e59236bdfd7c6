/**
 * What happens to a request before and after a resource sees it: routes, parameters, idempotency,
 * faults.
 */
@NullMarked
package io.beautysalon.stripetwin.wire;

import org.jspecify.annotations.NullMarked;
