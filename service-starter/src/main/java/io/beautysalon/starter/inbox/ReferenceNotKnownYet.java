package io.beautysalon.starter.inbox;

import java.io.Serial;

/** A fact refers to something that another topic hasn't brought yet; tried again soon. */
public final class ReferenceNotKnownYet extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    /** Says what is missing, by type and id. */
    public ReferenceNotKnownYet(String what) {
        super(what);
    }
}
