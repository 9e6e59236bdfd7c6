/** What every service shares. */
@NullMarked
package io.beautysalon.starter;

import org.jspecify.annotations.NullMarked;
