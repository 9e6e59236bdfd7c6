/** Calls over HTTP, in the words of a test. */
@NullMarked
package io.beautysalon.testsupport.http;

import org.jspecify.annotations.NullMarked;
