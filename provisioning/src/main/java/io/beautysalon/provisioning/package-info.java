/** Fills PostgreSQL, Kafka and Vault with what the services expect. */
@NullMarked
package io.beautysalon.provisioning;

import org.jspecify.annotations.NullMarked;
