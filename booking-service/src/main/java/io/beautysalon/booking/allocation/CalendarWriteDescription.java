package io.beautysalon.booking.allocation;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says how a write into the calendar can be refused. */
@Component
class CalendarWriteDescription implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(CalendarWrite.class)) {
            var problem = new Schema<>().$ref("#/components/schemas/Problem");
            operation
                    .getResponses()
                    .addApiResponse(
                            "409",
                            new ApiResponse()
                                    .description(
                                            "time-busy, time-taken with alternatives, booking-state, conflict")
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType().schema(problem))));
        }
        return operation;
    }
}
