package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a booking is to see or to change; what isn't one's own doesn't exist. */
@Component
public class BookingAccess {

    private final BookingReads reads;

    BookingAccess(BookingReads reads) {
        this.reads = reads;
    }

    /**
     * On which way a caller books at a location.
     *
     * @param wanted what the request says: only a key may, and only that it books as the desk
     */
    Channel channel(UUID location, @Nullable Channel wanted) {
        var caller = Caller.current();
        if (wanted != null && (caller.kind() != ActorKind.KEY || wanted == Channel.ONLINE)) {
            throw CommonProblem.INVALID.at("/channel", "only a key says so: DESK or API");
        }
        if (caller.kind() == ActorKind.KEY) {
            if (wanted == Channel.DESK) {
                requireOverride(location);
                return Channel.DESK;
            }
            return Channel.API;
        }
        return caller.has(Scope.BOOKINGS_WRITE, location) ? Channel.DESK : Channel.ONLINE;
    }

    /** What the desk says of a booking, if it may. */
    Entry entry(Entry entry, UUID location) {
        if (entry.isException()) {
            requireOverride(location);
        }
        return entry;
    }

    /** Who wants it cancelled: clients only speak for themselves, the desk says for whom. */
    Initiator initiator(Booking booking, @Nullable Initiator wanted) {
        if (Caller.current().has(Scope.BOOKINGS_WRITE, booking.locationId())) {
            if (wanted == Initiator.SYSTEM) {
                throw CommonProblem.INVALID.at("/initiator", "CLIENT or SALON");
            }
            return wanted == null ? Initiator.SALON : wanted;
        }
        requireSelf(booking);
        if (wanted != null && wanted != Initiator.CLIENT) {
            throw CommonProblem.INVALID.at("/initiator", "CLIENT");
        }
        return Initiator.CLIENT;
    }

    /** The desk of the booking's location. */
    public void requireDesk(Booking booking) {
        if (!isDesk(booking)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    /** The desk, or the stylist in whose calendar it is. */
    public void requireDeskOrStylist(Booking booking) {
        if (!isDesk(booking) && !isOwnCalendar(booking)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    /** The desk, or whose booking it is. */
    public void requireDeskOrSelf(Booking booking) {
        if (!isDesk(booking)) {
            requireSelf(booking);
        }
    }

    /**
     * Who may do what the salon's rules forbid.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code scope-missing}
     */
    public void requireOverride(UUID location) {
        if (!Caller.current().has(Scope.BOOKINGS_OVERRIDE, location)) {
            throw CommonProblem.SCOPE_MISSING.exception();
        }
    }

    public boolean isDesk(Booking booking) {
        return Caller.current().has(Scope.BOOKINGS_WRITE, booking.locationId());
    }

    void requireSelf(Booking booking) {
        if (!Caller.current().isSelf(booking.id(), booking.ownerUserId(), booking.generation())) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    private boolean isOwnCalendar(Booking booking) {
        var caller = Caller.current();
        return caller.has(Scope.BOOKINGS_OWN, booking.locationId())
                && reads.isOwn(booking.id(), caller.member());
    }
}
