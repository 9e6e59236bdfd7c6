package io.beautysalon.billing.operation;

import java.util.EnumSet;
import java.util.Set;

/** What a call to Stripe does. */
public enum Verb {
    CREATE_ACCOUNT,
    CREATE_INTENT,
    CAPTURE,
    CANCEL,
    REFUND,
    CHARGE_CARD,
    CREATE_LINK,
    CLOSE_LINK,
    CREATE_CUSTOMER,
    /** The same, for a payment whose card is kept. */
    CREATE_PAYER,
    CREATE_SETUP,
    CANCEL_SETUP,
    DETACH_CARD,
    /** What came in beside a payment goes back: not taken yet, or taken. */
    RELEASE_STRAY,
    REFUND_STRAY;

    private static final Set<Verb> ASKS =
            EnumSet.of(CREATE_ACCOUNT, CREATE_INTENT, CREATE_CUSTOMER, CREATE_PAYER, CREATE_SETUP);

    /** Whether it only makes something that somebody may use later, and moves no money itself. */
    boolean asks() {
        return ASKS.contains(this);
    }
}
