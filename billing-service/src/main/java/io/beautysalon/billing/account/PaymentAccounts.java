package io.beautysalon.billing.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The payment accounts; row-level security leaves one, the salon's own. */
interface PaymentAccounts extends JpaRepository<PaymentAccount, UUID> {

    @Query("select a from PaymentAccount a")
    Optional<PaymentAccount> ofSalon();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from PaymentAccount a")
    Optional<PaymentAccount> lockedOfSalon();
}
