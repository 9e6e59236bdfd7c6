package io.beautysalon.starter.documentation;

import io.beautysalon.contracts.Money;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Names the document and describes money and a problem (RFC 9457) once. */
final class ServiceDescription implements OpenApiCustomizer {

    private static final String MONEY = Money.class.getSimpleName();

    private final DocumentationProperties properties;

    ServiceDescription(DocumentationProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(
                new Info()
                        .title(properties.title())
                        .version("v1")
                        .description(properties.description()));
        document.servers(null); // whoever serves the document knows its address
        var schemas = document.getComponents();
        schemas.addSchemas("Problem", problem());
        if (schemas.getSchemas().containsKey(MONEY)) {
            schemas.addSchemas(MONEY, money());
        }
        document.getPaths()
                .forEach((path, item) -> {
                    if (path.contains("{salonId}")) {
                        item.addParametersItem(salonId());
                    }
                });
    }

    /** No handler reads it: the edge token says the same, or the request is refused. */
    private static PathParameter salonId() {
        var parameter = new PathParameter();
        parameter.name("salonId").required(true).schema(new StringSchema().format("uuid"));
        return parameter;
    }

    private static ObjectSchema money() {
        var amount = new IntegerSchema().format("int64");
        amount.minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(Money.CEILING))
                .description("In the currency's minor units: cents for EUR, yen for JPY")
                .example(4500);
        var currency = new StringSchema();
        currency.pattern("[A-Z]{3}").description("ISO 4217").example("EUR");
        var schema = new ObjectSchema();
        schema.addProperty("amount", amount);
        schema.addProperty("currency", currency);
        schema.setRequired(List.of("amount", "currency"));
        return schema;
    }

    private static ObjectSchema problem() {
        var schema = new ObjectSchema();
        schema.addProperty("type", new StringSchema().format("uri"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty("traceId", new StringSchema());
        schema.addProperty("errors", new ArraySchema().items(fieldProblem()));
        schema.setRequired(List.of("type", "title", "status", "traceId"));
        return schema;
    }

    private static ObjectSchema fieldProblem() {
        var schema = new ObjectSchema();
        schema.addProperty("pointer", new StringSchema().example("/items/0/variantId"));
        schema.addProperty("rule", new StringSchema());
        return schema;
    }
}
