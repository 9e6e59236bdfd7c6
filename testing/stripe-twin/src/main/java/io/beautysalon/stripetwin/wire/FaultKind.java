package io.beautysalon.stripetwin.wire;

/** What can go wrong, in the order in which a request would meet it. */
public enum FaultKind {
    /** The connection breaks before anything happened. */
    DROP_BEFORE,
    /** 429, nothing kept under the key. */
    RATE_LIMIT,
    /** 409, another request holds the object; nothing kept under the key. */
    CONFLICT,
    /** 403, as for a key that lost its rights; nothing kept under the key. */
    FORBID,
    /** 400 with the fault's code, as for a request that Stripe doesn't understand; nothing kept. */
    REFUSE,
    /** The call takes long, and its key is in use meanwhile. */
    DELAY,
    /** 500 without an effect, kept under the key and replayed for a day. */
    ERROR_BEFORE,
    /** 500 although the effect happened, kept and replayed. */
    ERROR_AFTER,
    /** The effect happened, its webhooks go out, the answer comes late. */
    ANSWER_LATE,
    /** The effect happened, the connection breaks before the answer. */
    DROP_AFTER,
    /** The webhook is sent twice. */
    WEBHOOK_DUPLICATE,
    /** The webhook is sent later than those after it. */
    WEBHOOK_REORDER,
    /** The webhook waits. */
    WEBHOOK_DELAY,
    /** The webhook is never sent; the event can still be listed. */
    WEBHOOK_DROP
}
