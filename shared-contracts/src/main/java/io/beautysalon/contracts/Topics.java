package io.beautysalon.contracts;

import java.util.List;

/** The Kafka topics of the suite. */
public final class Topics {

    public static final String TENANT = "tenant-events";
    public static final String BOOKING = "booking-events";
    public static final String BILLING = "billing-events";
    public static final String AUDIT = "audit-events";

    /**
     * All of them, each with 12 partitions and a dead-letter topic {@code <topic>.dlt} beside it.
     */
    public static final List<String> ALL = List.of(TENANT, BOOKING, BILLING, AUDIT);

    /**
     * Partitions of every topic; never changed in place, since that would break the order of a key.
     */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** Where a topic's unreadable or finally failed messages go. */
    public static String deadLettersOf(String topic) {
        return topic + ".dlt";
    }
}
