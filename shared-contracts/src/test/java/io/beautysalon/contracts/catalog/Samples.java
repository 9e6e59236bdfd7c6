package io.beautysalon.contracts.catalog;

import io.beautysalon.contracts.Fact;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One sample of every fact, with something in every field. */
final class Samples {

    private static final Instant TIME = Instant.parse("2027-03-28T01:00:00Z");

    private Samples() {}

    static <F extends Fact> F of(Class<F> fact) {
        return fact.cast(record(fact));
    }

    private static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(
                    Arrays.stream(components)
                            .map(each -> value(each.getGenericType(), each.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        return switch (plain.getName()) {
            case "java.util.UUID" ->
                    UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "java.time.Instant" -> TIME;
            case "java.lang.String" -> name.equals("currency") ? "EUR" : name;
            case "long", "int", "java.lang.Integer" -> 7;
            case "boolean" -> true;
            default -> throw new IllegalStateException("no sample for " + plain);
        };
    }
}
