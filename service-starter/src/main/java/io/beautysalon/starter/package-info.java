/** What every service shares: stereotypes and the source of ids. */
@NullMarked
package io.beautysalon.starter;

import org.jspecify.annotations.NullMarked;
