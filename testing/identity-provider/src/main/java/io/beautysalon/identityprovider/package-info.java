/** A stand-in for Supabase Auth. */
@NullMarked
package io.beautysalon.identityprovider;

import org.jspecify.annotations.NullMarked;
