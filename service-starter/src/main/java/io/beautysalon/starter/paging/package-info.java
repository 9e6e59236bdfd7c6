/** Lists in pages, with signed opaque cursors. */
@NullMarked
package io.beautysalon.starter.paging;

import org.jspecify.annotations.NullMarked;
