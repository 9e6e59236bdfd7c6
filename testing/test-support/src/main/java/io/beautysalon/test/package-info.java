/** What every module's tests stand on. */
@NullMarked
package io.beautysalon.test;

import org.jspecify.annotations.NullMarked;
