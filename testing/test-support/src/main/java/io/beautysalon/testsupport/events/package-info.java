/** Facts published and awaited in tests. */
@NullMarked
package io.beautysalon.testsupport.events;

import org.jspecify.annotations.NullMarked;
