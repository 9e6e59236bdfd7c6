package io.beautysalon.billing.card;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The cards of a salon's clients. */
interface Cards extends JpaRepository<Card, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.id = ?1")
    Optional<Card> locked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.setup = ?1")
    Optional<Card> lockedBySetup(String setup);

    @Query("select c from Card c where c.owner.bookingId = ?1 order by c.id")
    List<Card> ofBooking(UUID booking);

    @Query(
            "select c from Card c where c.owner.clientId in ?1 and c.state = SAVED order by c.id desc")
    List<Card> onFile(Collection<UUID> clients);

    /** Cards that were asked for and whose giver's address nobody has noted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select c from Card c where c.owner.bookingId = ?1 and c.consent.ip is null"
                    + " and c.state in (ASKED, AWAITING_CLIENT) order by c.id")
    List<Card> lockedWithoutAddress(UUID booking);
}
