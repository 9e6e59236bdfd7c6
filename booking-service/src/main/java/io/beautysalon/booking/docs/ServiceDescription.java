package io.beautysalon.booking.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Names the document and describes a problem (RFC 9457) once. */
@Component
class ServiceDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.info(
                new Info()
                        .title("Booking")
                        .version("v1")
                        .description("Catalogue, staff, availability and bookings."));
        document.servers(null); // whoever serves the document knows its address
        document.getComponents()
                .addSchemas(
                        "Problem",
                        new ObjectSchema()
                                .addProperty("type", new StringSchema().format("uri"))
                                .addProperty("title", new StringSchema())
                                .addProperty("status", new IntegerSchema())
                                .addProperty("detail", new StringSchema())
                                .addProperty("traceId", new StringSchema())
                                .addProperty("errors", new ArraySchema().items(fieldProblem()))
                                .required(List.of("type", "title", "status", "traceId")));
    }

    private static ObjectSchema fieldProblem() {
        var schema = new ObjectSchema();
        schema.addProperty("pointer", new StringSchema().example("/items/0/variantId"));
        schema.addProperty("rule", new StringSchema());
        return schema;
    }
}
