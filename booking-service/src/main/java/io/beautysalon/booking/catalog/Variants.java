package io.beautysalon.booking.catalog;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The variants, as other features ask about them. */
@Component
public class Variants {

    private final Catalogue catalogue;

    Variants(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Makes sure that there is such a variant.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    public void require(UUID id) {
        catalogue.variant(id);
    }
}
