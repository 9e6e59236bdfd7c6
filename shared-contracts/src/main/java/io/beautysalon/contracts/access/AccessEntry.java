package io.beautysalon.contracts.access;

import java.util.UUID;

/**
 * Names of the entry in Redis that tenant-service and the gateways share: one hash per salon with
 * its epoch, status and stage, and one field per caller.
 */
public final class AccessEntry {

    /** The field with the newest epoch; decisions of an older one are worth nothing. */
    public static final String EPOCH = "epoch";

    private AccessEntry() {}

    /** The salon's key. */
    public static String key(UUID salon) {
        return "t:" + salon + ":access";
    }

    /** The field with the decision about one caller. */
    public static String field(String caller) {
        return "caller:" + caller;
    }
}
