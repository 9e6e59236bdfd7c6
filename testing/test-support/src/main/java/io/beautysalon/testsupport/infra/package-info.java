/** PostgreSQL, Kafka, Redis and OpenBao on this machine, for tests and the local stack. */
@NullMarked
package io.beautysalon.testsupport.infra;

import org.jspecify.annotations.NullMarked;
