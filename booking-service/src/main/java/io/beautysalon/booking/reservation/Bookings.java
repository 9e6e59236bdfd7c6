package io.beautysalon.booking.reservation;

import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The salon's bookings. */
@Component
public class Bookings {

    private final EntityManager entities;

    Bookings(EntityManager entities) {
        this.entities = entities;
    }

    void add(Booking booking) {
        entities.persist(booking);
        entities.flush();
    }

    /**
     * A booking as it is stored now.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    public Booking booking(UUID id) {
        return find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    public Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.find(Booking.class, id));
    }

    /** The same row, locked to the end of the transaction, with what others committed meanwhile. */
    public void lock(Booking booking) {
        entities.refresh(booking, LockModeType.PESSIMISTIC_WRITE);
    }

    public void flush() {
        entities.flush();
    }

    /** Whether the owner has made another live booking at the location since. */
    public boolean madeAnotherSince(Booking booking) {
        return booking.owner().isOnePerson()
                && entities.createQuery(
                                        """
                                        select count(b) from Booking b where b.owner.id = :owner
                                            and b.owner.kind = :kind and b.locationId = :location
                                            and b.createdAt > :since and b.id <> :id
                                            and b.status in (HELD, CONFIRMED, CHECKED_IN, COMPLETED)\
                                        """,
                                        Long.class)
                                .setParameter("owner", booking.owner().id())
                                .setParameter("kind", booking.owner().kind())
                                .setParameter("location", booking.locationId())
                                .setParameter("since", booking.createdAt())
                                .setParameter("id", booking.id())
                                .getSingleResult()
                        > 0;
    }
}
