/** Edge tokens, as the gateway would mint them. */
@NullMarked
package io.beautysalon.testsupport.access;

import org.jspecify.annotations.NullMarked;
