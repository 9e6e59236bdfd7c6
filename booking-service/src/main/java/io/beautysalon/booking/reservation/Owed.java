package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingView.BookingLineView;
import io.beautysalon.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What a client owes for a booking, as far as booking knows: discounts and tips are the bill's.
 *
 * @param amount price and fees of moves while it goes on, afterwards what the salon may keep
 * @param withCalledOff whether what is kept for called-off lines comes on top
 */
record Owed(long amount, boolean withCalledOff) {

    static Owed of(ResultSet row, BookingStatus status) throws SQLException {
        if (row.getBoolean("bill_closed")) {
            return new Owed(0, false);
        }
        return switch (status) {
            case PENDING_APPROVAL, HELD, CONFIRMED, CHECKED_IN, COMPLETED ->
                    new Owed(row.getLong("total") + row.getLong("move_fees"), true);
            case CANCELLED, NO_SHOW -> new Owed(row.getLong("settlement_keep"), false);
            case DECLINED, EXPIRED -> new Owed(0, false);
        };
    }

    /** What is still to be paid. */
    Money less(Money paid, List<BookingLineView> lines) {
        long calledOff =
                lines.stream()
                        .map(BookingLineView::kept)
                        .mapToLong(kept -> kept == null ? 0 : kept.amount())
                        .sum();
        long owed = withCalledOff ? amount + calledOff : amount;
        return new Money(Math.max(0, owed - paid.amount()), paid.currency());
    }
}
