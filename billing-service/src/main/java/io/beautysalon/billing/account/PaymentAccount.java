package io.beautysalon.billing.account;

import static io.beautysalon.contracts.billing.PaymentAccountState.ACTIVE;
import static io.beautysalon.contracts.billing.PaymentAccountState.DEAUTHORIZED;
import static io.beautysalon.contracts.billing.PaymentAccountState.NONE;
import static io.beautysalon.contracts.billing.PaymentAccountState.PENDING;
import static io.beautysalon.contracts.billing.PaymentAccountState.RESTRICTED;

import io.beautysalon.billing.operation.ReadCounter;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentAccountState;
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

/** A salon's account at Stripe, or the place where it will be. */
@Entity
@Table(name = "payment_account")
class PaymentAccount {

    @Id private UUID id;
    private String country;
    private String currency;
    private String name;

    @Enumerated(EnumType.STRING)
    private PaymentAccountState state;

    private @Nullable String stripeAccount;

    @Enumerated(EnumType.STRING)
    private @Nullable Restriction restriction;

    private Instant since;

    /** A look at Stripe changes nothing that anybody has seen, so the version stays. */
    @OptimisticLock(excluded = true)
    @Embedded
    private ReadCounter reads;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PaymentAccount() {}

    private PaymentAccount(UUID id, String name, String country, String currency, Instant now) {
        this.id = id;
        this.name = name;
        this.country = country;
        this.currency = currency;
        this.state = NONE;
        this.since = now;
        this.reads = new ReadCounter();
    }

    static PaymentAccount ofNewSalon(
            UUID id, String name, String country, String currency, Instant now) {
        return new PaymentAccount(id, name, country, currency, now);
    }

    /** The salon wants to be paid by card. */
    void open(Instant now) {
        if (state != NONE) {
            throw AccountProblem.PAYMENT_ACCOUNT_EXISTS.with("state", state);
        }
        state = PENDING;
        since = now;
    }

    /** Stripe refused to make the account; the salon may try again. */
    void refused(Instant now) {
        state = NONE;
        since = now;
    }

    /** Takes over what Stripe says; an account that was cut off stays so. */
    void stand(AccountStanding standing, Instant now) {
        stripeAccount = standing.stripeAccount();
        restriction =
                standing.settlesOtherwiseThan(currency) ? Restriction.SETTLEMENT_CURRENCY : null;
        var next =
                restriction != null && standing.state() == ACTIVE ? RESTRICTED : standing.state();
        if (state != DEAUTHORIZED && state != next) {
            state = next;
            since = now;
        }
    }

    /** The salon cut the tie: no charges any more, bookings go on. */
    void deauthorize(Instant now) {
        state = DEAUTHORIZED;
        since = now;
    }

    long startRead() {
        return reads.start();
    }

    boolean admitRead(long read) {
        return reads.admit(read);
    }

    PaymentAccountChanged changed(UUID salon, Actor actor) {
        return new PaymentAccountChanged(salon, id, since, actor, state, state == ACTIVE, since);
    }

    /** The account at Stripe on which charges can be made now. */
    Optional<String> chargeable() {
        return state == ACTIVE ? Optional.ofNullable(stripeAccount) : Optional.empty();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String currency() {
        return currency;
    }

    PaymentAccountState state() {
        return state;
    }

    Optional<String> stripeAccount() {
        return Optional.ofNullable(stripeAccount);
    }

    @Nullable Restriction restriction() {
        return restriction;
    }

    Instant since() {
        return since;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
