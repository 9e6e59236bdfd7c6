package io.beautysalon.booking.allocation;

import io.beautysalon.starter.documentation.Refuses;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that changes the calendar: it waits for a permit before it takes a connection. */
@Refuses("time-busy")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CalendarWrite {}
