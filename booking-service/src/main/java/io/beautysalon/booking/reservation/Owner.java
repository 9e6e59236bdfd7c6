package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.starter.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who made a booking, and on which way. */
@Embeddable
public record Owner(
        @Column(name = "owner_kind") @Enumerated(EnumType.STRING) ActorKind kind,
        @Column(name = "owner_id") String id,
        @Enumerated(EnumType.STRING) Channel channel) {

    private static final String UNTOLD_VISITOR = "anonymous";

    static Owner of(Caller caller, Channel channel) {
        return new Owner(caller.kind(), caller.id(), channel);
    }

    /** The signed-in client whose booking it is; the desk's bookings are nobody's yet. */
    @Nullable UUID userId() {
        boolean user = kind == ActorKind.CLIENT || kind == ActorKind.MEMBER;
        return user && channel == Channel.ONLINE ? UUID.fromString(id) : null;
    }

    /** Whether two bookings of this owner are of one person, as far as we can tell. */
    boolean isOnePerson() {
        return channel == Channel.ONLINE && !id.equals(UNTOLD_VISITOR);
    }
}
