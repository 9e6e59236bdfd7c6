package io.beautysalon.billing.bill;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** The client cards that a signed-in user has booked with. */
    @Transactional(readOnly = true)
    public Set<UUID> clientsOf(UUID user) {
        return bills.clientsOf(user);
    }
}
