package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.contracts.billing.CardEvent;
import io.beautysalon.contracts.billing.CardRemoved;
import io.beautysalon.contracts.billing.CardSaved;
import io.beautysalon.contracts.billing.CardSetupFailed;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.inbox.ReferenceNotKnownYet;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a saved, refused or removed card means for bookings. Runs in the inbox's transaction. */
@Component
class CardNews {

    private final Bookings bookings;
    private final CalendarLocks locks;
    private final Confirmation confirmation;
    private final LatePlacement latePlacement;
    private final MoneyFlags flags;
    private final Clock clock;

    CardNews(
            Bookings bookings,
            CalendarLocks locks,
            Confirmation confirmation,
            LatePlacement latePlacement,
            MoneyFlags flags,
            Clock clock) {
        this.bookings = bookings;
        this.locks = locks;
        this.confirmation = confirmation;
        this.latePlacement = latePlacement;
        this.flags = flags;
        this.clock = clock;
    }

    void take(CardEvent fact) {
        switch (fact) {
            case CardSaved saved -> saved(saved);
            case CardSetupFailed failed ->
                    flags.card(booking(failed.bookingId()).id(), "CARD_SETUP_FAILED");
            case CardRemoved removed -> flags.cardRemoved(removed.clientId(), clock.instant());
        }
    }

    /** A hold that asked for nothing but a card stands with it, even late if its time is free. */
    private void saved(CardSaved saved) {
        flags.cardThere(saved.clientId());
        var bookingId = saved.bookingId();
        if (bookingId == null) {
            return;
        }
        var booking = booking(bookingId);
        locks.share(booking.locationId(), booking.time().dates());
        locks.subjects(booking.subjects());
        bookings.lock(booking);
        flags.card(booking.id(), "CARD_SAVED");
        if (booking.collectMode() != CollectMode.SAVE_CARD) {
            return;
        }
        var now = clock.instant();
        switch (booking.status()) {
            case HELD -> confirmation.confirm(booking, null, saved.actor(), now);
            case EXPIRED -> latePlacement.tryPlace(booking, null, saved.actor(), now);
            default -> {}
        }
    }

    private Booking booking(UUID id) {
        return bookings.find(id).orElseThrow(() -> new ReferenceNotKnownYet("booking " + id));
    }
}
