/**
 * The contributors' board: who works on what, told by an audit trail that can't be rewritten
 * unseen.
 */
@NullMarked
package io.beautysalon.board;

import org.jspecify.annotations.NullMarked;
