/** A stand-in for Supabase Auth: the same endpoints, claims and errors, in one small process. */
@NullMarked
package io.beautysalon.identityprovider;

import org.jspecify.annotations.NullMarked;
