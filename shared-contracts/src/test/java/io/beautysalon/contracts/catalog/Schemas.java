package io.beautysalon.contracts.catalog;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.beautysalon.contracts.Fact;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schemas of the facts, made from their records. */
final class Schemas {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private static final SchemaGenerator GENERATOR = new SchemaGenerator(configuration().build());

    private Schemas() {}

    static JsonNode of(Class<? extends Fact> fact) {
        return GENERATOR.generateSchema(fact);
    }

    private static SchemaGeneratorConfigBuilder configuration() {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.INLINE_ALL_SCHEMAS)
                        .with(Option.ADDITIONAL_FIXED_TYPES);
        builder.forFields()
                .withRequiredCheck(field ->
                        !isNullable(field.getDeclaringType().getErasedType(), field.getName()));
        return builder;
    }

    private static boolean isNullable(Class<?> owner, String name) {
        return owner.isRecord()
                && Arrays.stream(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .anyMatch(Schemas::isNullable);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
