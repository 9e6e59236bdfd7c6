package io.beautysalon.billing.desk;

import io.beautysalon.billing.desk.PaymentReads.After;
import io.beautysalon.billing.desk.PaymentReads.Filter;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows payments to those who may see them. */
@Component
class PaymentViews {

    /** A commit may be this late behind its timestamp. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private static final int MOST_REFUNDS = 100;

    private final PaymentReads reads;
    private final RefundReads refunds;
    private final Cursors cursors;
    private final EntityManager entities;
    private final Clock clock;

    PaymentViews(
            PaymentReads reads,
            RefundReads refunds,
            Cursors cursors,
            EntityManager entities,
            Clock clock) {
        this.reads = reads;
        this.refunds = refunds;
        this.cursors = cursors;
        this.entities = entities;
        this.clock = clock;
    }

    /** With the ETag of its version. */
    record Shown(String etag, PaymentView view) {}

    @Transactional(readOnly = true)
    Page<PaymentView> list(Filter filter, @Nullable String cursor, int limit) {
        var order = filter.order();
        var rows = reads.list(filter, after(order, cursor), limit + 1, clock.instant().minus(LAG));
        return Page.of(rows, limit, last -> cursors.encode(order, time(order, last), last.id()));
    }

    /** 404 for one of a location where the caller may see none. */
    @Transactional(readOnly = true)
    Shown one(UUID id, Set<String> expand) {
        var places = Places.ofCaller();
        var payment =
                reads.one(id)
                        .filter(each -> places.isEmpty() || places.contains(each.locationId()))
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        var view =
                payment.with(
                        expand.contains("refunds") ? refunds.refunds(id, null, MOST_REFUNDS) : null,
                        expand.contains("operations") ? reads.operations(payment) : null);
        return new Shown(ETags.of(reads.version(id)), view);
    }

    /** To whoever has just changed it, within the transaction that did. */
    @Transactional
    Shown afterwards(UUID id) {
        entities.flush();
        return new Shown(ETags.of(reads.version(id)), reads.one(id).orElseThrow());
    }

    private static Instant time(String order, PaymentView last) {
        return order.equals(Filter.BY_UPDATE) ? last.updatedAt() : last.createdAt();
    }

    private @Nullable After after(String order, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> key = cursors.decode(order, cursor);
        return new After(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
    }
}
