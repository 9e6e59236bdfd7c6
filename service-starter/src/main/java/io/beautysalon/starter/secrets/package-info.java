/** Secrets and database users from Vault, renewed while the service runs. */
@NullMarked
package io.beautysalon.starter.secrets;

import org.jspecify.annotations.NullMarked;
