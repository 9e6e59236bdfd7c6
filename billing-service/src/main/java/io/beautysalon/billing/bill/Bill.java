package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Line;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one booking costs. Opened by its first fact; payments and refunds hang on the booking, not
 * on the bill.
 */
@Entity
@Table(name = "bill")
class Bill {

    @Id private UUID id;
    private UUID bookingId;
    private UUID locationId;
    private @Nullable UUID clientId;
    private @Nullable UUID ownerUserId;
    private int guestGeneration;
    private String currency;
    private long total;
    @Embedded private BillTerms terms;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "bill_line", joinColumns = @JoinColumn(name = "bill_id"))
    @OrderColumn(name = "position")
    private List<BillLine> lines = new ArrayList<>();

    /** Not needed to tell whose bill it is, which most who read a bill want to know. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "bill_adjustment", joinColumns = @JoinColumn(name = "bill_id"))
    @OrderColumn(name = "position")
    private List<Adjustment> adjustments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "bill_tip", joinColumns = @JoinColumn(name = "bill_id"))
    @OrderColumn(name = "position")
    private List<Tip> tips = new ArrayList<>();

    private boolean payable;
    private @Nullable Instant closedAt;
    private int asks;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Bill() {}

    private Bill(UUID id, OpenBill.Booked booked) {
        this.id = id;
        this.bookingId = booked.bookingId();
        this.locationId = booked.locationId();
        this.clientId = booked.clientId();
        this.ownerUserId = booked.ownerUserId();
        this.guestGeneration = 1;
        this.currency = booked.total().currency();
        this.total = booked.total().amount();
        this.terms = booked.terms();
        booked.lines().forEach(line -> lines.add(BillLine.of(line)));
    }

    static Bill opened(UUID id, OpenBill.Booked booked) {
        return new Bill(id, booked);
    }

    /** The booking has other lines now. */
    void change(List<Line> newLines, Money newTotal) {
        lines.clear();
        newLines.forEach(line -> lines.add(BillLine.of(line)));
        total = newTotal.amount();
    }

    /** The booking stands: from now on it can be paid. */
    void stand() {
        payable = true;
    }

    /** The visit doesn't take place. */
    void fall() {
        payable = false;
    }

    void requirePayable() {
        if (!payable) {
            throw BillProblem.BILL_NOT_PAYABLE.exception();
        }
    }

    void requireOpen() {
        if (closedAt != null) {
            throw BillProblem.BILL_CLOSED.exception();
        }
    }

    void adjust(Adjustment adjustment) {
        adjustments.add(adjustment);
    }

    void drop(UUID adjustment) {
        if (!adjustments.removeIf(each -> each.id().equals(adjustment))) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    void tip(List<Tip> newTips) {
        tips.clear();
        tips.addAll(newTips);
    }

    /** Spread by what each one's lines cost. */
    void tipAll(long amount) {
        var costs = new LinkedHashMap<UUID, Long>();
        lines.forEach(line -> costs.merge(line.staffId(), line.price(), Long::sum));
        var parts = Portions.of(amount, List.copyOf(costs.values())).iterator();
        tip(costs.keySet().stream().map(staff -> new Tip(staff, parts.next())).toList());
    }

    /** Somebody pays a part of it: who looks at it now sees another bill. */
    void asked() {
        asks++;
    }

    void close(Instant now) {
        closedAt = now;
    }

    void reopen() {
        if (closedAt == null) {
            throw BillProblem.BILL_OPEN.exception();
        }
        closedAt = null;
    }

    void belongTo(@Nullable UUID client, @Nullable UUID owner) {
        clientId = client;
        ownerUserId = owner;
    }

    void rotate(int generation) {
        guestGeneration = Math.max(guestGeneration, generation);
    }

    BillTerms terms() {
        return terms;
    }

    BillOwner owner() {
        return new BillOwner(bookingId, locationId, clientId, ownerUserId, guestGeneration);
    }

    List<BillLine> lines() {
        return List.copyOf(lines);
    }

    long total() {
        return total;
    }

    String currency() {
        return currency;
    }

    /** What it comes to as it is now. */
    BillSum sum() {
        return BillSum.of(lines, adjustments, tips);
    }

    List<Adjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    List<Tip> tips() {
        return List.copyOf(tips);
    }

    Money money(long amount) {
        return new Money(amount, currency);
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
