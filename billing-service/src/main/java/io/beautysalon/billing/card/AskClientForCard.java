package io.beautysalon.billing.card;

import io.beautysalon.billing.account.ChargeableAccount;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The desk asks a client for a card, without a booking. */
@UseCase
class AskClientForCard {

    private final ChargeableAccount account;
    private final AskCard askCard;
    private final AuditTrail audit;

    AskClientForCard(ChargeableAccount account, AskCard askCard, AuditTrail audit) {
        this.account = account;
        this.askCard = askCard;
        this.audit = audit;
    }

    /** What the client was shown, and from where it was agreed to. */
    record Shown(String consentTextVersion, String policyHash, @Nullable String address) {}

    @Transactional
    public UUID ask(UUID client, Shown shown) {
        var chargeable = account.required();
        var card =
                askCard.bySetup(
                        new AskCard.Request(
                                client,
                                null,
                                chargeable.stripeAccount(),
                                chargeable.currency(),
                                shown.consentTextVersion(),
                                shown.policyHash(),
                                shown.address()));
        audit.record("card.ask", card, null, CardState.ASKED.name());
        return card;
    }
}
