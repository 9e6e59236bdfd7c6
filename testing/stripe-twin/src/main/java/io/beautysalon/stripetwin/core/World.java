package io.beautysalon.stripetwin.core;

/** What every resource needs to act. */
public record World(Store store, VirtualClock clock, Agenda agenda, Ids ids) {}
