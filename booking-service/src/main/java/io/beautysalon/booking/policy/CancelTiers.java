package io.beautysalon.booking.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tiers in one column: {@code 1440:0,0:5000}. They are read and written whole, never searched. */
@Converter
public class CancelTiers implements AttributeConverter<List<CancelTier>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<CancelTier> tiers) {
        return tiers == null ? "" : format(tiers);
    }

    @Override
    public List<CancelTier> convertToEntityAttribute(@Nullable String text) {
        return text == null ? List.of() : parse(text);
    }

    /** The column's text. */
    public static String format(List<CancelTier> tiers) {
        return tiers.stream()
                .map(tier -> tier.minutesBefore() + ":" + tier.feeBp())
                .collect(Collectors.joining(","));
    }

    /** The tiers of a column's text. */
    public static List<CancelTier> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(CancelTiers::tier).toList();
    }

    private static CancelTier tier(String text) {
        int colon = text.indexOf(':');
        return new CancelTier(
                Integer.parseInt(text.substring(0, colon)),
                Integer.parseInt(text.substring(colon + 1)));
    }
}
