package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Envelope;

/** A message as it came, with headers that could be read. */
record Arrival(String topic, Envelope envelope, byte[] payload) {}
