/** Every fact of the suite by its type, and how it is written as JSON. */
@NullMarked
package io.beautysalon.contracts.catalog;

import org.jspecify.annotations.NullMarked;
