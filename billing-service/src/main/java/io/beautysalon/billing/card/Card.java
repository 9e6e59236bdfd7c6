package io.beautysalon.billing.card;

import io.beautysalon.billing.operation.ReadCounter;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.billing.CardEvent;
import io.beautysalon.contracts.billing.CardRemoved;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.CardSetupFailed;
import io.beautysalon.contracts.billing.CardSetupFailedCause;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A card on file, from the moment it was asked for. */
@Entity
@Table(name = "card")
class Card {

    @Id private UUID id;
    @Embedded private CardOwner owner;
    @Embedded private Consent consent;
    @Embedded private @Nullable CardFace face;

    /** A look at Stripe changes nothing that anybody has seen, so the version stays. */
    @OptimisticLock(excluded = true)
    @Embedded
    private ReadCounter reads;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private @Nullable String setup;
    private @Nullable String clientSecret;
    private boolean bySetup;
    private boolean unwanted;

    @Enumerated(EnumType.STRING)
    private @Nullable CardSetupFailedCause failure;

    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Card() {}

    private Card(UUID id, CardOwner owner, Consent consent, boolean bySetup, Instant now) {
        this.id = id;
        this.owner = owner;
        this.consent = consent;
        this.bySetup = bySetup;
        this.state = CardState.ASKED;
        this.createdAt = now;
        this.reads = new ReadCounter();
    }

    /**
     * A card that a client is asked for.
     *
     * @param bySetup by a setup of its own; else a payment puts it on file
     */
    static Card asked(UUID id, CardOwner owner, Consent consent, boolean bySetup, Instant now) {
        return new Card(id, owner, consent, bySetup, now);
    }

    /** Takes over what Stripe shows and tells what is news in it. */
    Optional<CardEvent> observe(SetupSnapshot seen, UUID salon, Instant now) {
        setup = seen.setup();
        if (seen.saved() && seen.face() != null && state.leadsTo(CardState.SAVED)) {
            return Optional.of(keep(seen.face(), salon, now));
        }
        if (seen.cancelled() && state.leadsTo(CardState.CANCELLED)) {
            state = CardState.CANCELLED;
            clientSecret = null;
            return failed(CardSetupFailedCause.CANCELLED, salon, now);
        }
        if (state.leadsTo(CardState.AWAITING_CLIENT)) {
            state = CardState.AWAITING_CLIENT;
            clientSecret = seen.clientSecret();
        }
        var news = seen.failure() != null && failure == null;
        failure = state == CardState.AWAITING_CLIENT ? seen.failure() : failure;
        return news && failure != null ? failed(failure, salon, now) : Optional.empty();
    }

    /** It is on file: by a setup, or by the payment that said so. */
    CardSaved keep(CardFace newFace, UUID salon, Instant now) {
        state = CardState.SAVED;
        face = newFace;
        failure = null;
        clientSecret = null;
        return new CardSaved(
                salon, id, now, Actor.stripe(), owner.bookingId(), owner.clientId(), consent.id());
    }

    /** The client's bank has sent another card in its place. */
    void renew(CardFace newFace) {
        face = newFace;
    }

    /** Stripe doesn't let it be asked for. */
    Optional<CardEvent> refused(UUID salon, Instant now) {
        if (!state.leadsTo(CardState.CANCELLED)) {
            return Optional.empty();
        }
        state = CardState.CANCELLED;
        return failed(CardSetupFailedCause.CANCELLED, salon, now);
    }

    private Optional<CardEvent> failed(CardSetupFailedCause cause, UUID salon, Instant now) {
        return owner.bookingId() == null
                ? Optional.empty()
                : Optional.of(
                        new CardSetupFailed(
                                salon, id, now, Actor.stripe(), owner.bookingId(), cause));
    }

    /** Off the file; empty when it wasn't on it. */
    Optional<CardRemoved> remove(CardRemovedCause cause, UUID salon, Actor actor, Instant now) {
        if (!state.leadsTo(CardState.REMOVED)) {
            return Optional.empty();
        }
        state = CardState.REMOVED;
        return Optional.of(new CardRemoved(salon, id, now, actor, owner.clientId(), cause));
    }

    /** Nobody needs it any more; true when Stripe has to be told. */
    boolean giveUp() {
        unwanted = state == CardState.ASKED || state == CardState.AWAITING_CLIENT;
        return unwanted && setup != null;
    }

    void givenFrom(String address) {
        consent = consent.from(address);
    }

    void belongTo(UUID client) {
        owner = owner.of(client);
    }

    boolean isBySetup() {
        return bySetup;
    }

    boolean isWanted() {
        return !unwanted;
    }

    UUID id() {
        return id;
    }

    CardOwner owner() {
        return owner;
    }

    Consent consent() {
        return consent;
    }

    CardState state() {
        return state;
    }

    Optional<CardFace> face() {
        return Optional.ofNullable(face);
    }

    Optional<String> setup() {
        return Optional.ofNullable(setup);
    }

    @Nullable String clientSecret() {
        return state == CardState.AWAITING_CLIENT ? clientSecret : null;
    }

    @Nullable CardSetupFailedCause failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }

    ReadCounter reads() {
        return reads;
    }
}
