package io.beautysalon.booking.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Own minutes in one column: {@code 0:20,2:15}, by the phase's place. */
@Converter
class PhaseMinutesColumn implements AttributeConverter<Map<Integer, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Map<Integer, Integer> minutes) {
        return minutes == null
                ? ""
                : new TreeMap<>(minutes)
                        .entrySet().stream()
                                .map(each -> each.getKey() + ":" + each.getValue())
                                .collect(Collectors.joining(","));
    }

    @Override
    public Map<Integer, Integer> convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split(",", -1))
                        .map(each -> each.split(":", -1))
                        .collect(
                                Collectors.toMap(
                                        pair -> Integer.valueOf(pair[0]),
                                        pair -> Integer.valueOf(pair[1])));
    }
}
