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
class BookingAccess {

    /** On which way a caller books at a location; never said by the body. */
    Channel channel(UUID location) {
        var caller = Caller.current();
        if (caller.kind() == ActorKind.KEY) {
            return Channel.API;
        }
        return caller.has(Scope.BOOKINGS_WRITE, location) ? Channel.DESK : Channel.ONLINE;
    }

    /** Who wants it cancelled: clients only speak for themselves, the desk says for whom. */
    Initiator initiator(Booking booking, @Nullable Initiator wanted) {
        if (Caller.current().has(Scope.BOOKINGS_WRITE, booking.locationId())) {
            if (wanted == Initiator.SYSTEM) {
                throw CommonProblem.INVALID.at("/initiator", "CLIENT or SALON");
            }
            return wanted == null ? Initiator.SALON : wanted;
        }
        requireSelf(booking.id(), booking.owner().userId(), booking.generation());
        if (wanted != null && wanted != Initiator.CLIENT) {
            throw CommonProblem.INVALID.at("/initiator", "CLIENT");
        }
        return Initiator.CLIENT;
    }

    void requireSelf(UUID booking, @Nullable UUID owner, int generation) {
        if (!isSelf(booking, owner, generation)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    boolean isSelf(UUID booking, @Nullable UUID owner, int generation) {
        return Caller.current().isSelf(booking, owner, generation);
    }
}
