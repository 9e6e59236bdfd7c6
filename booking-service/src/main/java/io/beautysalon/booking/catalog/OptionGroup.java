package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A question asked with a variant, such as "which care?", and how many answers it takes. */
@Entity
class OptionGroup extends Entry {

    private int least;
    private int most;

    protected OptionGroup() {}

    private OptionGroup(UUID id, String name, Instant createdAt) {
        super(id, name, createdAt);
    }

    static OptionGroup asked(UUID id, String name, int least, int most, Instant now) {
        var group = new OptionGroup(id, name, now);
        group.take(least, most);
        return group;
    }

    /** How many of its options are chosen, at least and at most. */
    void take(int fewest, int highest) {
        least = fewest;
        most = highest;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    @Override
    protected String kind() {
        return "option-group";
    }
}
