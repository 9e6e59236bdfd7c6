package io.beautysalon.tenant.salon;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that reads well in an address. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z0-9](-?[a-z0-9]){2,62}")
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Slug {

    String message() default "3 to 63 small letters, digits and single hyphens between them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
