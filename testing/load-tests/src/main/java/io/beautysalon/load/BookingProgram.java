package io.beautysalon.load;

import io.beautysalon.booking.BookingApplication;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** booking-service on a free port, with PostgreSQL, Kafka, Redis and OpenBao beside it. */
final class BookingProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BookingProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BookingProgram start() {
        return new BookingProgram(
                new SpringApplicationBuilder(BookingApplication.class)
                        .initializers(new SharedInfrastructure())
                        .run("--server.port=0", "--management.server.port=0"));
    }

    Api api() {
        return new Api(
                context.getBean(Environment.class)
                        .getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
