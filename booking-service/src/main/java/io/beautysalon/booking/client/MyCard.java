package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ClientBodies.ChangeMyCardRequest;
import io.beautysalon.booking.client.ConsentController.ConsentView;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of the signed-in client who asks. */
@Component
class MyCard {

    private final ClientBook book;
    private final KeepCard cards;
    private final Consents consents;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    MyCard(
            ClientBook book,
            KeepCard cards,
            Consents consents,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.cards = cards;
        this.consents = consents;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of hers, nothing of what the salon thinks of her. */
    record MyCardView(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            int noShows,
            List<ConsentView> consents,
            Instant createdAt,
            Instant updatedAt)
            implements Identified {}

    /** The card with its version, and the revision of its consents. */
    record Seen(MyCardView view, long version, long revision) {}

    Seen seen() {
        return seen(own());
    }

    Seen change(IfMatch seen, ChangeMyCardRequest request) {
        var client = own();
        seen.check(client.version());
        var now = clock.instant();
        cards.changeOwn(client, request.reach(client.reach()));
        if (request.consents() != null) {
            request.consents()
                    .forEach((kind, text) -> {
                        if (text == null) {
                            consents.withdraw(client.id(), kind, now);
                        } else {
                            consents.agree(ids.next(), client.id(), kind, text, now);
                        }
                    });
        }
        audit.record("client.change", client.id(), null, null);
        return seen(client);
    }

    private Seen seen(Client client) {
        var reach = client.reach();
        var view =
                new MyCardView(
                        client.id(),
                        reach.name(),
                        reach.phone(),
                        reach.email(),
                        client.noShows(),
                        consents.inForce(client.id()),
                        client.createdAt(),
                        client.updatedAt());
        return new Seen(view, client.version(), consents.revision(client.id()));
    }

    private Client own() {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        return book.ofUser(user).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }
}
