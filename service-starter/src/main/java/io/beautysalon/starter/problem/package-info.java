/**
 * Errors as RFC 9457 problems with stable slugs, one exception, one place that turns them into
 * answers.
 */
@NullMarked
package io.beautysalon.starter.problem;

import org.jspecify.annotations.NullMarked;
