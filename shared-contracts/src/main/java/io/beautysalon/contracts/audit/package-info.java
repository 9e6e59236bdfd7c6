/** Facts about who changed what, on the topic audit-events. */
@NullMarked
package io.beautysalon.contracts.audit;

import org.jspecify.annotations.NullMarked;
