package io.beautysalon.contracts.catalog;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Envelope;
import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.audit.AuditEvent;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.contracts.tenant.TenantEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as JSON and reads them, lenient towards fields that are newer than the reader. */
public final class FactCodec {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private FactCodec() {}

    /** The fact as UTF-8 JSON. */
    public static byte[] encode(Fact fact) {
        return JSON.writeValueAsBytes(fact);
    }

    /**
     * Reads a message of a topic.
     *
     * @return the fact, or the topic's {@code Unknown} when its type is newer than this reader
     * @throws IllegalArgumentException when the value is not the JSON of its type, or the topic is
     *     none of ours
     */
    public static Fact decode(String topic, Envelope envelope, byte[] value) {
        var entry = FactCatalog.byType(envelope.type());
        if (entry.isEmpty()) {
            return unknown(topic, envelope);
        }
        try {
            return JSON.readValue(value, entry.get().record());
        } catch (JacksonException e) {
            // without the cause's message: it may quote the value
            throw new IllegalArgumentException(
                    "a value of type "
                            + envelope.type()
                            + " doesn't decode: "
                            + e.getClass().getSimpleName());
        }
    }

    private static Fact unknown(String topic, Envelope envelope) {
        var type = envelope.type();
        var salon = envelope.salonId();
        var aggregate = envelope.aggregateId();
        var occurredAt = envelope.occurredAt();
        var actor = actor(envelope.actor());
        return switch (topic) {
            case Topics.TENANT ->
                    new TenantEvent.Unknown(type, salon, aggregate, occurredAt, actor);
            case Topics.BOOKING ->
                    new BookingEvent.Unknown(type, salon, aggregate, occurredAt, actor);
            case Topics.BILLING ->
                    new BillingEvent.Unknown(type, salon, aggregate, occurredAt, actor);
            case Topics.AUDIT -> new AuditEvent.Unknown(type, salon, aggregate, occurredAt, actor);
            default -> throw new IllegalArgumentException("no topic of this suite: " + topic);
        };
    }

    private static Actor actor(String text) {
        var colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Actor.clock("unknown")
                : new Actor(kind(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static ActorKind kind(String name) {
        for (var kind : ActorKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return ActorKind.CLOCK;
    }
}
