/** Who may do what: scopes, roles, the access decision and the edge token's claims. */
@NullMarked
package io.beautysalon.contracts.access;

import org.jspecify.annotations.NullMarked;
