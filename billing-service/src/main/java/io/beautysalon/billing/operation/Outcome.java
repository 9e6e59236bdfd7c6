package io.beautysalon.billing.operation;

/** What is known after a call to Stripe. */
public sealed interface Outcome {

    /** It happened; Stripe's object as JSON. */
    record Succeeded(String json) implements Outcome {}

    /** It did not happen and will not: a declined card, a request that Stripe refuses. */
    record Refused(String code) implements Outcome {}

    /**
     * It may have happened: a timeout, a broken connection, a 5xx. The same key and bytes may be
     * sent again.
     */
    record Unknown(String reason) implements Outcome {}

    /** It was not even tried: too many requests, no connection left, a locked object. */
    record Later(String reason) implements Outcome {}
}
