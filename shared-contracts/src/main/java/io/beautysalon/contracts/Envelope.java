package io.beautysalon.contracts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an event: CloudEvents 1.0 in Kafka's binary mode, with the suite's extensions.
 *
 * @param id the event's own id, UUIDv7
 * @param type {@code io.beautysalon.<aggregate>.<fact>.v<version>}
 * @param source the service and cell that published it, for instance {@code booking-service/local}
 * @param aggregateId the aggregate, also the key in Kafka ({@code ce_subject})
 * @param occurredAt when the fact happened
 * @param salonId the tenant
 * @param aggregateType the aggregate's type, kebab case
 * @param aggregateVersion the aggregate's own event sequence: 1, 2, 3 without holes
 * @param correlationId one id for everything that one request led to
 * @param causationId the event or request that led to this one
 * @param actor who caused it, {@code KIND:id}
 * @param traceparent W3C trace context, when there is one
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID aggregateId,
        Instant occurredAt,
        UUID salonId,
        String aggregateType,
        long aggregateVersion,
        String correlationId,
        String causationId,
        String actor,
        @Nullable String traceparent) {

    /**
     * Reads the headers of a message.
     *
     * @param headers gives a header's UTF-8 bytes by its name, or null
     * @throws IllegalArgumentException naming the header that is missing or malformed
     */
    public static Envelope read(Function<String, byte @Nullable []> headers) {
        return new Envelope(
                parse(headers, "ce_id", UUID::fromString),
                parse(headers, "ce_type", Function.identity()),
                parse(headers, "ce_source", Function.identity()),
                parse(headers, "ce_subject", UUID::fromString),
                parse(headers, "ce_time", Instant::parse),
                parse(headers, "ce_tenantid", UUID::fromString),
                parse(headers, "ce_aggregatetype", Function.identity()),
                parse(headers, "ce_aggregateversion", Envelope::positive),
                parse(headers, "ce_correlationid", Function.identity()),
                parse(headers, "ce_causationid", Function.identity()),
                parse(headers, "ce_actor", Function.identity()),
                text(headers, "traceparent"));
    }

    /** The headers to send, in a stable order; UTF-8 on the wire. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_subject", aggregateId.toString());
        headers.put("ce_time", occurredAt.toString());
        headers.put("ce_dataschema", "urn:" + type);
        headers.put("ce_tenantid", salonId.toString());
        headers.put("ce_aggregatetype", aggregateType);
        headers.put("ce_aggregateversion", Long.toString(aggregateVersion));
        headers.put("ce_correlationid", correlationId);
        headers.put("ce_causationid", causationId);
        headers.put("ce_actor", actor);
        headers.put("content-type", "application/json");
        if (traceparent != null) {
            headers.put("traceparent", traceparent);
        }
        return headers;
    }

    private static long positive(String text) {
        var number = Long.parseLong(text);
        if (number < 1) {
            throw new IllegalArgumentException("below 1");
        }
        return number;
    }

    private static <T> T parse(
            Function<String, byte @Nullable []> headers, String name, Function<String, T> parser) {
        var text = text(headers, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("header " + name + " is malformed", e);
        }
    }

    private static @Nullable String text(Function<String, byte @Nullable []> headers, String name) {
        var bytes = headers.apply(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
