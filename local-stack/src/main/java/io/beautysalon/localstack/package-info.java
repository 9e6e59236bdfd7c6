/** The whole topology on one machine. */
@NullMarked
package io.beautysalon.localstack;

import org.jspecify.annotations.NullMarked;
