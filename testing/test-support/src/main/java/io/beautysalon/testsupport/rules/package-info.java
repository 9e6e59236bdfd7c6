/** The house's rules as tests, and documents that are generated from the code. */
@NullMarked
package io.beautysalon.testsupport.rules;

import org.jspecify.annotations.NullMarked;
