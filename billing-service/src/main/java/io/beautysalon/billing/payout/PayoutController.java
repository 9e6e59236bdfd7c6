package io.beautysalon.billing.payout;

import io.beautysalon.billing.account.ChargeableAccount;
import io.beautysalon.billing.payout.AccountPayouts.Filter;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Stripe has sent to the salon's bank. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/payouts")
@Tag(
        name = "Payouts",
        description = "What Stripe sends to the salon's bank, and what it is made of")
class PayoutController {

    private static final String LIST = "payouts";
    private static final String TRANSACTIONS = "payout-transactions";

    private final ChargeableAccount account;
    private final AccountPayouts payouts;
    private final Cursors cursors;

    PayoutController(ChargeableAccount account, AccountPayouts payouts, Cursors cursors) {
        this.account = account;
        this.payouts = payouts;
        this.cursors = cursors;
    }

    /** A payout with a page of what it is made of. */
    record PayoutView(Payout payout, Page<PayoutTransaction> transactions) {}

    @GetMapping
    @RequiresScope(
            value = {"billing:manage", "reports:read"},
            whileReadOnly = true)
    @Operation(
            summary = "Payouts, newest first",
            description = "from and to are about when Stripe made them.")
    Page<Payout> list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = after(LIST, cursor);
        var filter = new Filter(instant(from), instant(to));
        return account.atStripe()
                .map(stripeAccount ->
                        page(
                                payouts.list(stripeAccount, filter, after, limit),
                                limit,
                                last -> cursors.encode(LIST, last.id())))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    @GetMapping("/{id}")
    @RequiresScope(
            value = {"billing:manage", "reports:read"},
            whileReadOnly = true)
    @Operation(
            summary = "One payout with its transactions",
            description = "limit and cursor are about the transactions, newest first.")
    PayoutView one(
            @PathVariable String id,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var list = TRANSACTIONS + id;
        var after = after(list, cursor);
        var stripeAccount = account.atStripe().orElseThrow(CommonProblem.NOT_FOUND::exception);
        var payout = payouts.one(stripeAccount, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
        return new PayoutView(
                payout,
                page(
                        payouts.transactions(stripeAccount, id, after, limit),
                        limit,
                        last -> cursors.encode(list, last.id())));
    }

    /** Stripe's pages hold no more than a hundred: a full one may be the last. */
    private static <T> Page<T> page(List<T> items, int limit, Function<T, String> cursor) {
        return new Page<>(items, items.size() < limit ? null : cursor.apply(items.getLast()));
    }

    private @Nullable String after(String list, @Nullable String cursor) {
        return cursor == null ? null : cursors.decode(list, cursor).getFirst();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
