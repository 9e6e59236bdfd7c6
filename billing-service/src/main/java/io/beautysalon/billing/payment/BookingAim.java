package io.beautysalon.billing.payment;

import io.beautysalon.contracts.booking.Settlement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What booking-service said last about a booking's money: how much of it the salon may keep, in
 * absolute terms, and whether the booking is over. Without it, payments follow their own targets.
 */
@Entity
@Table(name = "booking_aim")
class BookingAim {

    @Id private UUID bookingId;
    private @Nullable Long keep;
    private boolean over;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BookingAim() {}

    private BookingAim(UUID bookingId) {
        this.bookingId = bookingId;
    }

    static BookingAim of(UUID booking) {
        return new BookingAim(booking);
    }

    /** The booking is over: what is missing may be asked as a fee. */
    void end(Settlement settlement) {
        keep = settlement.keep().amount();
        over = true;
    }

    /** The booking goes on; so much is the salon's even so. */
    void goOn(Settlement settlement) {
        keep = settlement.keep().amount();
        over = false;
    }

    /**
     * The booking goes on with another deposit and no new fee: fees so far stay.
     *
     * @param before what was asked so far, in minor units
     * @param deposit what is asked now
     */
    void goOn(long before, long deposit) {
        keep = keep == null ? deposit : Math.max(0, keep - before + deposit);
        over = false;
    }

    /** Nothing is settled any more. */
    void reopen() {
        keep = null;
        over = false;
    }

    /** Null while nothing is settled. */
    @Nullable Long keep() {
        return keep;
    }

    boolean isOver() {
        return over;
    }
}
