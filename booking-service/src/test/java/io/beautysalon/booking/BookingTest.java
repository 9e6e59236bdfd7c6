package io.beautysalon.booking;

import io.beautysalon.booking.reservation.SalonAudit;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running service with the real parts around it, and a clock that the test moves. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BookingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "salon.booking.expiry=200ms"})
@Import({TestClock.Configuration.class, SalonAudit.class})
@ContextConfiguration(initializers = SharedInfrastructure.class)
public @interface BookingTest {}
