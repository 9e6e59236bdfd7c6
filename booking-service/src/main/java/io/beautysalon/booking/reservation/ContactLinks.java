package io.beautysalon.booking.reservation;

import io.beautysalon.booking.client.Clients;
import io.beautysalon.booking.client.KnownClient;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links a booking with whom it is for. The desk names a card and vouches for it; a signed-in client
 * has her own; what a visitor writes is only compared with the cards, and changes none.
 */
@Component
class ContactLinks {

    private final Clients clients;

    ContactLinks(Clients clients) {
        this.clients = clients;
    }

    /**
     * Links it with a contact, a card of the salon, or neither.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /clientId}
     */
    void link(Booking booking, @Nullable Contact contact, @Nullable UUID clientId, Instant now) {
        if (clientId != null) {
            var card =
                    clients.card(clientId)
                            .orElseThrow(() ->
                                    CommonProblem.INVALID.at(
                                            "/clientId", "a client of this salon"));
            booking.belongTo(card.id(), card.userId(), true, now);
            booking.reachedBy(contact == null ? contact(card) : contact, now);
        } else if (contact != null) {
            booking.reachedBy(contact, now);
            recognise(booking, contact, now);
        }
    }

    /** Whether the salon doesn't let her book on her own; she is told that the time is taken. */
    boolean isUnwelcome(Owner owner, @Nullable Contact contact) {
        return owner.channel() == Channel.ONLINE
                && clients.isBlocked(
                        owner.userId(),
                        contact == null ? null : contact.phone(),
                        contact == null ? null : contact.email());
    }

    private void recognise(Booking booking, Contact contact, Instant now) {
        if (booking.clientId() != null) {
            return; // the desk has said who it is
        }
        var user = booking.ownerUserId();
        if (user != null && !Caller.current().anonymous()) {
            var own = clients.cardOf(user, contact.name(), contact.phone(), contact.email());
            booking.belongTo(own.id(), user, true, now);
        } else {
            clients.perhaps(contact.phone(), contact.email())
                    .ifPresent(card -> booking.belongTo(card.id(), null, false, now));
        }
    }

    private static Contact contact(KnownClient card) {
        return new Contact(card.name(), card.email(), card.phone());
    }
}
