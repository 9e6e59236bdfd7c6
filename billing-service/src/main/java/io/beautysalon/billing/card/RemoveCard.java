package io.beautysalon.billing.card;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes a card off the file: here at once, at Stripe soon after. */
@UseCase
class RemoveCard {

    private final Cards cards;
    private final CardVault vault;
    private final OperationQueue operations;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    RemoveCard(
            Cards cards,
            CardVault vault,
            OperationQueue operations,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.vault = vault;
        this.operations = operations;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One of these clients' cards; 404 for everybody else's and for one that isn't on file. */
    @Transactional
    public void remove(Collection<UUID> clients, UUID id, CardRemovedCause cause) {
        var card =
                cards.locked(id)
                        .filter(each -> clients.contains(each.owner().clientId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        var before = card.state();
        outbox.append(
                card.remove(
                                cause,
                                TenantContext.required(),
                                Caller.current().actor(),
                                clock.instant())
                        .orElseThrow(CommonProblem.NOT_FOUND::exception));
        var method = card.face().orElseThrow().stripeMethod();
        operations.plan(
                card.id(), Verb.DETACH_CARD, 0, vault.detach(card.owner().account(), method));
        audit.record("card.remove", card.id(), before.name(), card.state().name());
    }
}
