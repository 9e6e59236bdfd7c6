package io.beautysalon.billing.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Numbers the read-backs of one object. Of two that overlap the later started one saw the newer
 * state, so an earlier one that comes home after it is dropped.
 */
@Embeddable
public class ReadCounter {

    @Column(name = "reads_started")
    private long started;

    @Column(name = "reads_applied")
    private long applied;

    /** The number of a read that begins now. */
    public long start() {
        return ++started;
    }

    /** Whether what this read saw may be applied; an older one may not any more. */
    public boolean admit(long read) {
        if (read <= applied) {
            return false;
        }
        applied = read;
        return true;
    }
}
