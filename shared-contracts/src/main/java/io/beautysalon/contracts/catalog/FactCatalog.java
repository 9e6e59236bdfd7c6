package io.beautysalon.contracts.catalog;

import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.FactType;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.audit.AuditEvent;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.contracts.tenant.TenantEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fact of the suite, found from the sealed interface of each topic. */
public final class FactCatalog {

    private static final Map<String, Entry> BY_TYPE = load();

    private FactCatalog() {}

    /**
     * One fact.
     *
     * @param type {@code ce_type}
     * @param topic where it is published
     * @param record the record that carries it
     * @param description its annotation
     */
    public record Entry(
            String type, String topic, Class<? extends Fact> record, FactType description) {}

    /** All facts, in the order of topics and of the sealed interfaces. */
    public static Stream<Entry> entries() {
        return BY_TYPE.values().stream();
    }

    /** The fact of a {@code ce_type}, or empty when it is newer than this reader. */
    public static Optional<Entry> byType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The entry of a published fact.
     *
     * @throws IllegalArgumentException for a record that is not in the catalogue, such as an
     *     Unknown
     */
    public static Entry of(Fact fact) {
        return BY_TYPE.values().stream()
                .filter(entry -> entry.record().equals(fact.getClass()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(fact.getClass() + " is not published"));
    }

    private static Map<String, Entry> load() {
        var found = new LinkedHashMap<String, Entry>();
        addAll(found, Topics.TENANT, TenantEvent.class);
        addAll(found, Topics.BOOKING, BookingEvent.class);
        addAll(found, Topics.BILLING, BillingEvent.class);
        addAll(found, Topics.AUDIT, AuditEvent.class);
        return found;
    }

    private static void addAll(Map<String, Entry> found, String topic, Class<?> sealed) {
        for (var permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                addAll(found, topic, permitted);
            } else if (permitted.isAnnotationPresent(FactType.class)) {
                var description = permitted.getAnnotation(FactType.class);
                var type = typeOf(description);
                found.put(
                        type,
                        new Entry(type, topic, permitted.asSubclass(Fact.class), description));
            }
        }
    }

    private static String typeOf(FactType fact) {
        return "io.beautysalon.%s.%s.v%d".formatted(fact.aggregate(), fact.fact(), fact.version());
    }
}
