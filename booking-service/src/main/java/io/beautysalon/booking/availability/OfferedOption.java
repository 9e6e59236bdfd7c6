package io.beautysalon.booking.availability;

import io.beautysalon.booking.catalog.OptionEffect;
import java.util.UUID;

/**
 * An option of a variant, as it can be chosen now.
 *
 * @param least how many of its group must be chosen
 * @param most how many of its group may be chosen
 * @param price minor units on top of the variant's
 */
public record OfferedOption(
        UUID variantId,
        UUID groupId,
        int least,
        int most,
        UUID optionId,
        String name,
        long price,
        OptionEffect effect) {}
