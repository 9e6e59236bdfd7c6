package io.beautysalon.contracts.billing;

import io.beautysalon.contracts.Money;
import java.util.UUID;

/** A fact about one booking's bill. */
public sealed interface BillEvent extends BillingEvent permits BillClosed, BillReopened {

    UUID billId();

    UUID bookingId();

    /** What all lines come to, with adjustments and taxes, without tips. */
    Money total();

    Money tips();

    Money due();
}
