package io.beautysalon.contracts.billing;

/** Whether another attempt may succeed. */
public enum DeclineClass {
    /** Another try or another card may do. */
    RETRYABLE,
    /** This card must not be tried again. */
    FINAL
}
