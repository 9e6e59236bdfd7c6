package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Line;
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
import java.util.ArrayList;
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
}
