package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.TakenTime;
import io.beautysalon.booking.client.Clients;
import io.beautysalon.booking.reservation.BookingChanges.Change;
import io.beautysalon.contracts.booking.CollectCause;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a booking is for: a hold learns whom to reach, and its payment starts or it stands; the
 * desk attaches a client's card.
 */
@UseCase
class GiveContact {

    private final BookingChanges changes;
    private final BookingAccess access;
    private final ContactLinks contactLinks;
    private final Clients clients;
    private final TakenTime takenTime;
    private final BookingFacts facts;

    GiveContact(
            BookingChanges changes,
            BookingAccess access,
            ContactLinks contactLinks,
            Clients clients,
            TakenTime takenTime,
            BookingFacts facts) {
        this.changes = changes;
        this.access = access;
        this.contactLinks = contactLinks;
        this.clients = clients;
        this.takenTime = takenTime;
        this.facts = facts;
    }

    void give(UUID id, IfMatch seen, @Nullable Contact contact, @Nullable UUID clientId) {
        changes.make(
                new Change(id, seen, "contact", null, access::requireDeskOrSelf),
                (booking, now) -> {
                    require(booking, contact, clientId, now);
                    boolean first = booking.contact() == null;
                    var clientBefore = booking.clientId();
                    var userBefore = booking.ownerUserId();
                    contactLinks.link(booking, contact, clientId, now);
                    if (!Objects.equals(clientBefore, booking.clientId())
                            || !Objects.equals(userBefore, booking.ownerUserId())) {
                        facts.clientChanged(booking, now);
                    }
                    if (first && booking.status() == BookingStatus.HELD) {
                        goOn(booking, now);
                    }
                });
    }

    private void require(
            Booking booking, @Nullable Contact contact, @Nullable UUID clientId, Instant now) {
        if (booking.isOverdue(now)) {
            throw BookingProblem.state(BookingStatus.EXPIRED);
        }
        if (access.isDesk(booking)) {
            if (!booking.status().occupies()) {
                throw BookingProblem.state(booking.status());
            }
            return;
        }
        if (clientId != null) {
            throw CommonProblem.INVALID.at("/clientId", "only the desk names a card");
        }
        boolean open =
                booking.status() == BookingStatus.HELD
                        || booking.status() == BookingStatus.PENDING_APPROVAL;
        if (!open) {
            throw BookingProblem.state(booking.status());
        }
        var caller = Caller.current();
        if (contact != null
                && clients.isBlocked(caller.userId(), contact.phone(), contact.email())) {
            throw AllocationProblem.TIME_TAKEN.exception();
        }
    }

    /** The hold has waited for this: now it is paid, or stands since nothing is asked. */
    private void goOn(Booking booking, Instant now) {
        var endsAt = booking.holdEndsAt();
        if (booking.asks() && endsAt != null) {
            facts.collectRequested(booking, CollectCause.CONTACT_GIVEN, endsAt, now);
            return;
        }
        booking.confirm(null, now);
        if (!takenTime.keep(booking.id(), null, booking.occupied().size())) {
            throw new IllegalStateException("hold " + booking.id() + " has lost its time");
        }
        facts.confirmed(booking, Caller.current().actor(), false, now);
    }
}
