package io.beautysalon.booking.reservation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids in one column, with commas between: they are read and written whole, never searched. */
@Converter
public class UuidList implements AttributeConverter<List<UUID>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<UUID> ids) {
        return ids == null ? "" : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    @Override
    public List<UUID> convertToEntityAttribute(@Nullable String text) {
        return text == null ? List.of() : parse(text);
    }

    /** The ids of a column's text. */
    static List<UUID> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(UUID::fromString).toList();
    }
}
