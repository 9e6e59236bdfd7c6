package io.beautysalon.billing.payment;

import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.booking.CaptureMode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Charges the card that the client left for this booking with what may be kept and isn't there yet.
 * Without such a card nothing is asked.
 */
@Component
class AskFee {

    private final CardsOnFile cards;
    private final ChargeCard chargeCard;

    AskFee(CardsOnFile cards, ChargeCard chargeCard) {
        this.cards = cards;
        this.chargeCard = chargeCard;
    }

    /**
     * The caller holds the booking's lock.
     *
     * @param missing in minor units
     */
    void ask(UUID booking, long missing) {
        cards.ofBooking(booking).ifPresent(card -> ask(booking, card, missing));
    }

    private void ask(UUID booking, CardsOnFile.Usable card, long missing) {
        var amount = ChargeRules.chargeable(new Money(missing, card.currency()));
        if (ChargeRules.isBelowMinimum(amount)) {
            return;
        }
        var ignored =
                chargeCard.charge(
                        new PaymentTerms(
                                booking,
                                card.client(),
                                PaymentKind.FEE,
                                PaymentMethod.CARD_ON_FILE,
                                amount.amount(),
                                0,
                                amount.currency(),
                                CaptureMode.AUTOMATIC,
                                false,
                                card.account(),
                                null),
                        card);
    }
}
