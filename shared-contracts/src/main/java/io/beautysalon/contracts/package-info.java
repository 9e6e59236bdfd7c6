/** The published language: what every event carries, who acts, and money. */
@NullMarked
package io.beautysalon.contracts;

import org.jspecify.annotations.NullMarked;
