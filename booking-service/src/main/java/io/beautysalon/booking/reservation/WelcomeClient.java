package io.beautysalon.booking.reservation;

import io.beautysalon.booking.availability.Rule;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Links a new booking with its client, unless the salon doesn't let her book on her own. */
@Component
class WelcomeClient {

    private final ContactLinks links;
    private final Refusals refusals;

    WelcomeClient(ContactLinks links, Refusals refusals) {
        this.links = links;
        this.refusals = refusals;
    }

    /** Whoever isn't welcome is told that the time is taken. */
    void requireWelcome(HoldTime.Wish wish) {
        if (links.isUnwelcome(wish.owner(), wish.contact())) {
            throw refusals.refusal(wish, Rule.TIME_TAKEN);
        }
    }

    void link(Booking booking, HoldTime.Wish wish, Instant now) {
        links.link(booking, wish.contact(), wish.clientId(), now);
    }
}
