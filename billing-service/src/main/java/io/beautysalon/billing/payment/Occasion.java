package io.beautysalon.billing.payment;

import io.beautysalon.contracts.Actor;
import java.time.Instant;
import java.util.UUID;

/** In which salon something happens, who causes it, and when. */
record Occasion(UUID salon, Actor actor, Instant at) {}
