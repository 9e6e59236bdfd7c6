/** Connected accounts of API v2 and what they are allowed to do. */
@NullMarked
package io.beautysalon.stripetwin.account;

import org.jspecify.annotations.NullMarked;
