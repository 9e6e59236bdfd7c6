package io.beautysalon.billing.webhook;

import static java.util.Objects.requireNonNull;

import io.beautysalon.billing.account.DeauthorizeAccount;
import io.beautysalon.billing.account.RefreshAccount;
import io.beautysalon.billing.card.RefreshCard;
import io.beautysalon.billing.card.RenewCard;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.payment.RefreshDispute;
import io.beautysalon.billing.payment.RefreshPayment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads back what an event speaks of. Runs for the salon of the event's account. */
@Component
class LookAtStripe {

    private final RefreshAccount refreshAccount;
    private final DeauthorizeAccount deauthorizeAccount;
    private final RefreshPayment refreshPayment;
    private final RefreshDispute refreshDispute;
    private final RefreshCard refreshCard;
    private final RenewCard renewCard;

    LookAtStripe(
            RefreshAccount refreshAccount,
            DeauthorizeAccount deauthorizeAccount,
            RefreshPayment refreshPayment,
            RefreshDispute refreshDispute,
            RefreshCard refreshCard,
            RenewCard renewCard) {
        this.refreshAccount = refreshAccount;
        this.deauthorizeAccount = deauthorizeAccount;
        this.refreshPayment = refreshPayment;
        this.refreshDispute = refreshDispute;
        this.refreshCard = refreshCard;
        this.renewCard = renewCard;
    }

    /**
     * Remote; outside of a transaction.
     *
     * @param object the id that the subject names, null where it names none
     */
    void look(Subject subject, String account, @Nullable String object) {
        switch (subject) {
            case ACCOUNT -> refreshAccount.refresh(account);
            case TIE_TO_ACCOUNT -> deauthorizeAccount.deauthorize();
            case SETUP -> refreshCard.refresh(account, requireNonNull(object));
            case CARD -> renewCard.renew(account, requireNonNull(object));
            case DISPUTE -> refreshDispute.refresh(account, requireNonNull(object));
            case INTENT ->
                    refreshPayment.refresh(new Charges.Intent(account, requireNonNull(object)));
            case NOTHING -> {}
        }
    }
}
