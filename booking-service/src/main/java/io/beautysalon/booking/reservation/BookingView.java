package io.beautysalon.booking.reservation;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.idempotency.Identified;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is shown.
 *
 * @param paid captured and not given back, as billing last told
 * @param contact null for those who may not see it
 * @param guestToken the capability to come back to this booking; only for who has just made it
 */
record BookingView(
        UUID id,
        UUID locationId,
        BookingStatus status,
        Channel channel,
        OffsetDateTime start,
        OffsetDateTime end,
        List<BookingLineView> lines,
        Money total,
        CollectView collect,
        Money paid,
        @Nullable String paymentStatus,
        @Nullable OffsetDateTime holdEndsAt,
        @Nullable SettlementView settlement,
        @Nullable ContactView contact,
        List<String> allowedActions,
        @Nullable String guestToken)
        implements Identified {

    /** One service of the visit, with the policy agreed for it. */
    record BookingLineView(
            UUID lineId,
            UUID variantId,
            UUID variantVersionId,
            String name,
            UUID staffId,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price,
            List<TierView> cancellationTiers) {}

    /** Cancelling at least so many minutes before the start costs this share of the price. */
    record TierView(int minutesBefore, int feeBp) {}

    /** What is asked to book it. */
    record CollectView(CollectMode mode, Money amount) {}

    /** What the salon may keep after a cancellation. */
    record SettlementView(Money keep, String reason) {}

    record ContactView(String name, @Nullable String email, @Nullable String phone) {}

    BookingView withGuestToken(String token) {
        return new BookingView(
                id,
                locationId,
                status,
                channel,
                start,
                end,
                lines,
                total,
                collect,
                paid,
                paymentStatus,
                holdEndsAt,
                settlement,
                contact,
                allowedActions,
                token);
    }
}
