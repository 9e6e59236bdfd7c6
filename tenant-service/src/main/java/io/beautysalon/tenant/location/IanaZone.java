package io.beautysalon.tenant.location;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A zone of a place, which knows its daylight saving; never a bare offset. */
@Documented
@Constraint(validatedBy = IanaZone.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface IanaZone {

    String message() default "a zone such as Europe/Berlin";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is another constraint's matter. */
    final class Check implements ConstraintValidator<IanaZone, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.contains("/")
                            && !value.startsWith("Etc/")
                            && !value.startsWith("SystemV/")
                            && ZoneId.getAvailableZoneIds().contains(value));
        }
    }
}
