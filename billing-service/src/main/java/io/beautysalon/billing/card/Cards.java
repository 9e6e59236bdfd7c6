package io.beautysalon.billing.card;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The cards of a salon's clients. */
interface Cards extends JpaRepository<Card, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.id = ?1")
    Optional<Card> locked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Card c where c.setup = ?1")
    Optional<Card> lockedBySetup(String setup);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select c from Card c where c.owner.account = ?1 and c.face.stripeMethod = ?2"
                    + " and c.state = SAVED")
    Optional<Card> lockedByMethod(String account, String stripeMethod);

    /** Somebody is looking at its setup, at Stripe: nobody else needs to for a while. */
    @Modifying
    @Query(nativeQuery = true, value = "update card set seen_at = ?2 where id = ?1")
    void seen(UUID id, Instant now);

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
