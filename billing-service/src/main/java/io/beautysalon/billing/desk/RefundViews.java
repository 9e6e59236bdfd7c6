package io.beautysalon.billing.desk;

import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows refunds and disputes to those who may see their payments. */
@Component
class RefundViews {

    private static final String REFUNDS = "refunds";
    private static final String DISPUTES = "disputes";

    private final RefundReads reads;
    private final PaymentViews payments;
    private final Cursors cursors;
    private final EntityManager entities;

    RefundViews(RefundReads reads, PaymentViews payments, Cursors cursors, EntityManager entities) {
        this.reads = reads;
        this.payments = payments;
        this.cursors = cursors;
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    Page<RefundView> ofPayment(UUID payment, @Nullable String cursor, int limit) {
        var seen = payments.one(payment, Set.of()).view();
        var rows = reads.refunds(seen.id(), after(REFUNDS, cursor), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(REFUNDS, last.id()));
    }

    @Transactional(readOnly = true)
    RefundView one(UUID id) {
        return reads.refund(id, Places.ofCaller()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** To whoever has just made it, within the transaction that did. */
    @Transactional
    RefundView afterwards(UUID id) {
        entities.flush();
        return reads.refund(id, List.of()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    @Transactional(readOnly = true)
    Page<DisputeView> disputes(List<String> states, @Nullable String cursor, int limit) {
        var rows = reads.disputes(states, Places.ofCaller(), after(DISPUTES, cursor), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(DISPUTES, last.id()));
    }

    @Transactional(readOnly = true)
    DisputeView dispute(UUID id) {
        return reads.dispute(id, Places.ofCaller()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private @Nullable UUID after(String list, @Nullable String cursor) {
        return cursor == null ? null : UUID.fromString(cursors.decode(list, cursor).getFirst());
    }
}
