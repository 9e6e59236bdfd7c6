package io.beautysalon.billing.operation;

import org.jspecify.annotations.Nullable;

/** What is known after a call to Stripe. */
public sealed interface Outcome {

    /** It happened; Stripe's object as JSON. */
    record Succeeded(String json) implements Outcome {}

    /**
     * It did not happen and will not: a declined card, a request that Stripe refuses.
     *
     * @param object what Stripe made nevertheless, as JSON: the intent of a declined card; or null
     */
    record Refused(String code, @Nullable String object) implements Outcome {

        public Refused(String code) {
            this(code, null);
        }
    }

    /**
     * It may have happened: a timeout, a broken connection, a 5xx. The same key and bytes may be
     * sent again.
     */
    record Unknown(String reason) implements Outcome {}

    /** It was not even tried: too many requests, no connection left, a locked object. */
    record Later(String reason) implements Outcome {}
}
