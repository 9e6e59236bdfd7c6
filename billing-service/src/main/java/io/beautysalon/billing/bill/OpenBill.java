package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.BookingApprovalRequested;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.Line;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens the bill of a booking, when it is held or, without a hold, when it is confirmed. */
@UseCase
public class OpenBill {

    private final Bills bills;
    private final Ids ids;

    OpenBill(Bills bills, Ids ids) {
        this.bills = bills;
        this.ids = ids;
    }

    /** What a booking's fact says that a bill needs. */
    public record Booked(
            UUID bookingId,
            UUID locationId,
            @Nullable UUID clientId,
            @Nullable UUID ownerUserId,
            Money total,
            List<Line> lines,
            BillTerms terms) {

        /** From a hold. */
        public static Booked of(BookingHeld held) {
            return new Booked(
                    held.bookingId(),
                    held.locationId(),
                    held.clientId(),
                    held.ownerUserId(),
                    held.total(),
                    held.lines(),
                    new BillTerms(held.consentTextVersion(), held.policyHash()));
        }

        /** From a request that the salon has to approve. */
        public static Booked of(BookingApprovalRequested asked) {
            return new Booked(
                    asked.bookingId(),
                    asked.locationId(),
                    asked.clientId(),
                    asked.ownerUserId(),
                    asked.total(),
                    asked.lines(),
                    new BillTerms(asked.consentTextVersion(), asked.policyHash()));
        }

        /** From a confirmation. */
        public static Booked of(BookingConfirmed confirmed) {
            return new Booked(
                    confirmed.bookingId(),
                    confirmed.locationId(),
                    confirmed.clientId(),
                    confirmed.ownerUserId(),
                    confirmed.total(),
                    confirmed.lines(),
                    new BillTerms(confirmed.consentTextVersion(), confirmed.policyHash()));
        }
    }

    /** Opens it unless it is open; joins the caller's transaction. */
    public void open(Booked booked) {
        if (!bills.existsByBookingId(booked.bookingId())) {
            bills.save(Bill.opened(ids.next(), booked));
        }
    }
}
