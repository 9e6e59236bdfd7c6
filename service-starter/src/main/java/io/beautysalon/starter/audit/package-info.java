/** Who changed what, written in the change's own transaction. */
@NullMarked
package io.beautysalon.starter.audit;

import org.jspecify.annotations.NullMarked;
