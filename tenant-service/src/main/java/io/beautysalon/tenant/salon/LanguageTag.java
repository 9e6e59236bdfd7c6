package io.beautysalon.tenant.salon;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language as browsers name it (BCP 47). */
@Documented
@Constraint(validatedBy = LanguageTag.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface LanguageTag {

    String message() default "a language tag such as de-DE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is another constraint's matter. */
    final class Check implements ConstraintValidator<LanguageTag, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.length() <= 35
                            && Locale.forLanguageTag(value).toLanguageTag().equals(value)
                            && !value.equals("und"));
        }
    }
}
