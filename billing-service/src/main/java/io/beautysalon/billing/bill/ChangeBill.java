package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Line;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows what becomes of a booking: its lines, its client, its guests. Joins the transaction. */
@Component
public class ChangeBill {

    private final Bills bills;

    ChangeBill(Bills bills) {
        this.bills = bills;
    }

    /** The booking has other lines. */
    public void lines(UUID booking, List<Line> lines, Money total) {
        of(booking).change(lines, total);
    }

    /** The booking stands, so its bill can be paid. */
    public void stand(UUID booking) {
        of(booking).stand();
    }

    /** There is no visit that anybody could pay for. */
    public void fall(UUID booking) {
        bills.findByBookingId(booking).ifPresent(Bill::fall);
    }

    /** The booking belongs to another client card or user. */
    public void belongTo(UUID booking, @Nullable UUID client, @Nullable UUID owner) {
        of(booking).belongTo(client, owner);
    }

    /** Older guest links are dead. */
    public void rotate(UUID booking, int generation) {
        of(booking).rotate(generation);
    }

    /** Whose booking it is, and what was shown when it was made. */
    public Known knownOf(UUID booking) {
        var bill = of(booking);
        return new Known(bill.owner().clientId(), bill.terms());
    }

    /** What a bill knows of its client. */
    public record Known(@Nullable UUID clientId, BillTerms terms) {}

    private Bill of(UUID booking) {
        return bills.findByBookingId(booking)
                .orElseThrow(() -> new ReferenceNotKnownYet("bill of booking " + booking));
    }
}
