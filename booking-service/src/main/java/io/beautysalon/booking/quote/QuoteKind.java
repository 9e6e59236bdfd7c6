package io.beautysalon.booking.quote;

/** What a quote is for. */
public enum QuoteKind {
    CANCEL,
    RESCHEDULE,
    NO_SHOW
}
