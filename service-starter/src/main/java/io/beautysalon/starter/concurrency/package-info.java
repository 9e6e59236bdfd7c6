/** Strong ETags and If-Match: no update gets lost. */
@NullMarked
package io.beautysalon.starter.concurrency;

import org.jspecify.annotations.NullMarked;
