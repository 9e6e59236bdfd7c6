package io.beautysalon.billing.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutListParams;
import io.beautysalon.billing.payout.AccountPayouts;
import io.beautysalon.billing.payout.Movement;
import io.beautysalon.billing.payout.Payout;
import io.beautysalon.billing.payout.PayoutTransaction;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payouts of the salon's account. */
@Component
class StripePayouts implements AccountPayouts {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final StripeAccess access;
    private final StripeCalls calls;

    StripePayouts(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public List<Payout> list(String account, Filter filter, @Nullable String after, int limit) {
        var params =
                PayoutListParams.builder()
                        .setLimit((long) limit)
                        .setStartingAfter(after)
                        .setCreated(created(filter))
                        .build();
        return asked(() ->
                calls
                        .read(() ->
                                access.client()
                                        .v1()
                                        .payouts()
                                        .list(params, RequestText.on(account)))
                        .getData()
                        .stream()
                        .map(StripePayouts::payout)
                        .toList());
    }

    @Override
    public Optional<Payout> one(String account, String payout) {
        return asked(() ->
                calls.find(() ->
                                access.client()
                                        .v1()
                                        .payouts()
                                        .retrieve(payout, RequestText.on(account)))
                        .map(StripePayouts::payout));
    }

    @Override
    public List<PayoutTransaction> transactions(
            String account, String payout, @Nullable String after, int limit) {
        var params =
                BalanceTransactionListParams.builder()
                        .setPayout(payout)
                        .setLimit((long) limit)
                        .setStartingAfter(after)
                        .build();
        return asked(() ->
                calls
                        .read(() ->
                                access.client()
                                        .v1()
                                        .balanceTransactions()
                                        .list(params, RequestText.on(account)))
                        .getData()
                        .stream()
                        .map(StripePayouts::transaction)
                        .toList());
    }

    private static PayoutListParams.@Nullable Created created(Filter filter) {
        var from = filter.from();
        var to = filter.to();
        if (from == null && to == null) {
            return null;
        }
        return PayoutListParams.Created.builder()
                .setGte(from == null ? null : from.getEpochSecond())
                .setLt(to == null ? null : to.getEpochSecond())
                .build();
    }

    private static Payout payout(com.stripe.model.Payout payout) {
        return new Payout(
                payout.getId(),
                movement(payout.getAmount(), payout.getCurrency()),
                Payout.Status.valueOf(payout.getStatus().toUpperCase(Locale.ROOT)),
                payout.getAutomatic(),
                LocalDate.ofInstant(Instant.ofEpochSecond(payout.getArrivalDate()), ZoneOffset.UTC),
                Instant.ofEpochSecond(payout.getCreated()),
                payout.getFailureCode());
    }

    private static PayoutTransaction transaction(BalanceTransaction entry) {
        var currency = entry.getCurrency();
        return new PayoutTransaction(
                entry.getId(),
                entry.getReportingCategory(),
                movement(entry.getAmount(), currency),
                movement(entry.getFee(), currency),
                movement(entry.getNet(), currency),
                entry.getSource(),
                Instant.ofEpochSecond(entry.getCreated()));
    }

    private static Movement movement(long amount, String currency) {
        return new Movement(amount, currency.toUpperCase(Locale.ROOT));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (StripeCalls.StripeAwayException e) {
            throw CommonProblem.UNAVAILABLE.because("Stripe doesn't answer").retryAfter(SOON);
        }
    }
}
