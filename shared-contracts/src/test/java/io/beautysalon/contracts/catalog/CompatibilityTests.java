package io.beautysalon.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTests {

    private static final String BEFORE =
            """
            {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"},
             "lines": {"type": "array", "items": {"type": "object", "properties": {"price": {"type": "integer"}}}}}}\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "id": {"type": "string"}              | "id": {"type": "integer"}                  | /id is
                    "id": {"type": "string"}              | "other": {"type": "string"}                | /id was removed
                    ["id"]                                | ["id", "lines"]                            | /lines is newly required
                    {"price": {"type": "integer"}}        | {}                                         | /lines/*/price was removed
                    """)
    void findsWhatWouldBreakAReader(String old, String changed, String finding) {
        var findings = Compatibility.broken(read(BEFORE), read(BEFORE.replace(old, changed)));

        assertThat(findings).anyMatch(each -> each.startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "id": {"type": "string"} | "id": {"type": "string"}, "note": {"type": "string"}
                    """)
    void letsAnOptionalFieldIn(String old, String changed) {
        assertThat(Compatibility.broken(read(BEFORE), read(BEFORE.replace(old, changed))))
                .isEmpty();
    }

    private static tools.jackson.databind.JsonNode read(String json) {
        return Schemas.JSON.readTree(json);
    }
}
