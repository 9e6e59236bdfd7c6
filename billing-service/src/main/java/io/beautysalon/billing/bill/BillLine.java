package io.beautysalon.billing.bill;

import io.beautysalon.contracts.booking.Line;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One service on a bill, with the tax agreed when it was booked. */
@Embeddable
record BillLine(
        UUID lineId,
        UUID staffId,
        long price,
        String taxCategory,
        int taxRateBp,
        boolean taxIncluded) {

    static BillLine of(Line line) {
        return new BillLine(
                line.lineId(),
                line.staffId(),
                line.price().amount(),
                line.tax().category(),
                line.tax().rateBp(),
                line.tax().included());
    }
}
