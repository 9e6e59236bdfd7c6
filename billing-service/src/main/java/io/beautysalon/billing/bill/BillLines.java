package io.beautysalon.billing.bill;

import io.beautysalon.starter.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the lines of a booking cost. */
@Component
public class BillLines {

    private final Bills bills;

    BillLines(Bills bills) {
        this.bills = bills;
    }

    /**
     * The sum of some lines' prices in minor units.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code
     *     /lineIds/<n>} for a line that the booking doesn't have
     */
    public long priceOf(UUID booking, List<UUID> lineIds) {
        if (lineIds.isEmpty()) {
            return 0;
        }
        var bill = bills.findByBookingId(booking).orElseThrow(CommonProblem.NOT_FOUND::exception);
        var sum = 0L;
        for (int i = 0; i < lineIds.size(); i++) {
            sum += price(bill, lineIds.get(i), i);
        }
        return sum;
    }

    private static long price(Bill bill, UUID line, int position) {
        return bill.lines().stream()
                .filter(each -> each.lineId().equals(line))
                .findFirst()
                .orElseThrow(() ->
                        CommonProblem.INVALID.at("/lineIds/" + position, "a line of the booking"))
                .price();
    }
}
