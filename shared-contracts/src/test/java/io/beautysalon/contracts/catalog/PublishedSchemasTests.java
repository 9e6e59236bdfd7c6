package io.beautysalon.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the schemas to what is committed. {@code -Dregenerate=true} writes them, and still refuses
 * what would break a reader.
 */
class PublishedSchemasTests {

    private static final Path FOLDER = Path.of("src/main/resources/schemas");

    static Stream<FactCatalog.Entry> facts() {
        return FactCatalog.entries();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachSchemaIsTheCommittedOneAndBreaksNoReader(FactCatalog.Entry fact) throws IOException {
        var file = FOLDER.resolve(fact.type() + ".json");
        var now = Schemas.of(fact.record());
        if (Files.exists(file)) {
            var committed = Schemas.JSON.readTree(Files.readString(file));
            assertThat(Compatibility.broken(committed, now)).as(fact.type()).isEmpty();
        }
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, Schemas.JSON.writeValueAsString(now) + "\n");
        }
        assertThat(file).as("run ./salon verify -Dregenerate=true").exists();
        assertThat(Files.readString(file)).isEqualTo(Schemas.JSON.writeValueAsString(now) + "\n");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachFactSurvivesTheWireAndNamesItsAggregate(FactCatalog.Entry entry) {
        var fact = Samples.of(entry.record());
        var envelope =
                new Envelope(
                        fact.aggregateId(),
                        entry.type(),
                        "test/test",
                        fact.aggregateId(),
                        fact.occurredAt(),
                        fact.salonId(),
                        entry.description().aggregate(),
                        1,
                        "c",
                        "c",
                        "CLOCK:test",
                        null);

        var read = FactCodec.decode(entry.topic(), envelope, FactCodec.encode(fact));

        assertThat(read).isEqualTo(fact);
        assertThat(FactCatalog.of(read)).isEqualTo(entry);
        assertThat(Schemas.JSON.readTree(FactCodec.encode(fact)).toString())
                .contains("\"" + fact.aggregateId() + "\"");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void noFactCarriesAPerson(FactCatalog.Entry fact) {
        var names = Schemas.of(fact.record()).findParents("type").toString();

        assertThat(names).doesNotContain("email", "phone", "\"contact\"", "clientSecret");
    }
}
