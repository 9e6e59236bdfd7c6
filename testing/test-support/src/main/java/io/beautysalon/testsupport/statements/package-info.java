/** What a service says to its database. */
@NullMarked
package io.beautysalon.testsupport.statements;

import org.jspecify.annotations.NullMarked;
