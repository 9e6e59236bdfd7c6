package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Register;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The variants, as other features ask about them. */
@Component
public class Variants {

    private final Register register;

    Variants(Register register) {
        this.register = register;
    }

    /**
     * Makes sure that there is such a variant.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    public void require(UUID id) {
        register.one(Variant.class, id);
    }
}
