/** Tests of everything that is not Java. */
@org.jspecify.annotations.NullMarked
package io.beautysalon.delivery;
