package io.beautysalon.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} is written from the records. */
class EventsDocumentTests {

    private static final Path FILE = Path.of("../docs/events.md");
    private static final Set<String> COMMON = Set.of("salonId", "occurredAt", "actor");

    @Test
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        var text = document();
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }
        assertThat(FILE).exists();
        assertThat(Files.readString(FILE))
                .as("run ./salon verify -Dregenerate=true")
                .isEqualTo(text);
    }

    private static String document() {
        return """
        # Events

        Everything that crosses a service's boundary, generated from `shared-contracts`. Headers are CloudEvents 1.0 in Kafka's binary mode;
        the key is the aggregate's id, for `audit-events` the salon's. Every event also carries `salonId`, `occurredAt` and `actor`.
        `ce_aggregateversion` counts the aggregate's own events: 1, 2, 3 without holes. JSON Schemas: `shared-contracts/src/main/resources/schemas`.

        | event | topic | meaning | fields | read by |
        |---|---|---|---|---|
        """
                + FactCatalog.entries().map(EventsDocumentTests::row).collect(Collectors.joining());
    }

    private static String row(FactCatalog.Entry fact) {
        var fields =
                Arrays.stream(fact.record().getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !COMMON.contains(name))
                        .collect(Collectors.joining(", "));
        return "| `%s.%s` | %s | %s | %s | %s |%n"
                .formatted(
                        fact.description().aggregate(),
                        fact.description().fact(),
                        fact.topic(),
                        fact.description().meaning(),
                        fields,
                        String.join("; ", fact.description().consumers()));
    }
}
