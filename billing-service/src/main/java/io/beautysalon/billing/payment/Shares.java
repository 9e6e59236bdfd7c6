package io.beautysalon.billing.payment;

import io.beautysalon.contracts.billing.PaymentKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How what may be kept for a booking spreads over its payments, and what is missing. What the desk
 * holds in cash counts first, since nobody can send it back from here; then the oldest payment.
 */
final class Shares {

    /**
     * A payment as far as this rule looks at it; amounts in minor units.
     *
     * @param record whether the desk wrote it down, and no card company knows of it
     * @param held granted or taken
     * @param back given back, or on its way
     * @param backBySettlement the part of that which this very rule gave back: it may be asked for
     *     again, what the desk gave back may not
     * @param most what may be kept of this payment whatever the booking says: nothing of a fee that
     *     was dropped, or of a payment that found no place
     * @param asked what it asks for while nobody has paid it, else 0
     */
    record Holding(
            UUID payment,
            PaymentKind kind,
            boolean record,
            long held,
            long back,
            long backBySettlement,
            long most,
            long asked) {

        private long share(long left) {
            return Math.clamp(held - back, 0, Math.min(left, most));
        }

        /** What counts as paid for good, desk refunds included: nobody is asked for it again. */
        private long paid() {
            return Math.min(held - backBySettlement, most);
        }
    }

    private final Map<UUID, Long> shares = new HashMap<>();
    private final Map<UUID, Boolean> wanted = new HashMap<>();
    private long missing;

    private Shares() {}

    /**
     * The whole rule.
     *
     * @param keep what may be kept in all
     * @param over whether the booking is over, so that only fees are still asked for
     * @param holdings the booking's payments, oldest first
     */
    static Shares of(long keep, boolean over, List<Holding> holdings) {
        var shares = new Shares();
        shares.spread(keep, holdings);
        shares.look(keep, over, holdings);
        return shares;
    }

    private void spread(long keep, List<Holding> holdings) {
        var left = keep;
        var cashFirst = holdings.stream().sorted(Comparator.comparing(each -> !each.record()));
        for (var holding : cashFirst.toList()) {
            var share = holding.share(left);
            shares.put(holding.payment(), share);
            left -= share;
        }
    }

    /** Open asks are wanted as long as they fit into what is missing; what is left is new. */
    private void look(long keep, boolean over, List<Holding> holdings) {
        missing = Math.max(0, keep - holdings.stream().mapToLong(Holding::paid).sum());
        for (var holding : holdings) {
            if (holding.asked() > 0) {
                var fits = holding.kind() == PaymentKind.FEE && holding.asked() <= missing;
                wanted.put(holding.payment(), fits || !over);
                missing -= fits || !over ? Math.min(holding.asked(), missing) : 0;
            }
        }
    }

    /** What may stay of this payment, 0 of one that isn't the booking's. */
    long of(UUID payment) {
        return shares.getOrDefault(payment, 0L);
    }

    /** Whether it still has to be paid. */
    boolean wants(UUID payment) {
        return wanted.getOrDefault(payment, false);
    }

    /** What nobody was asked for yet. */
    long missing() {
        return missing;
    }
}
