package io.beautysalon.billing.bill;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whose a booking is, for everyone who has to answer only its owner. */
@Component
public class BillOwners {

    private final Bills bills;

    BillOwners(Bills bills) {
        this.bills = bills;
    }

    /** The owner of the booking's bill; empty while billing hasn't heard of the booking. */
    public Optional<BillOwner> of(UUID booking) {
        return bills.findByBookingId(booking).map(Bill::owner);
    }
}
