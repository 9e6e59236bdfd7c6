package io.beautysalon.booking.reservation;

import io.beautysalon.booking.client.ClientSummary;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.starter.idempotency.Identified;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is shown.
 *
 * @param holdEndsAt when it is given up unless it is paid, or decided
 * @param due what is still to be paid: price and fees, or what may be kept of a booking that is
 *     over
 * @param consentTextVersion names of the policies that were agreed to
 * @param contact null for those who may not see it
 * @param client the card, where asked for by expand
 * @param desk what only the salon's own people see
 * @param guestToken the capability to come back to this booking; only for who has just made it
 */
public record BookingView(
        UUID id,
        UUID locationId,
        BookingStatus status,
        Channel channel,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable OffsetDateTime actualStart,
        @Nullable OffsetDateTime actualEnd,
        List<BookingLineView> lines,
        Money total,
        CollectView collect,
        Money paid,
        Money due,
        @Nullable String paymentStatus,
        @Nullable HoldReason holdReason,
        @Nullable OffsetDateTime holdEndsAt,
        @Nullable SettlementView settlement,
        int moveCount,
        String consentTextVersion,
        @Nullable String clientNote,
        @Nullable ContactView contact,
        @Nullable UUID clientId,
        @Nullable ClientSummary client,
        @Nullable DeskView desk,
        List<String> allowedActions,
        @Nullable String guestToken)
        implements Identified {

    /**
     * One service of the visit, with the policy agreed for it.
     *
     * @param kept what the salon may keep for it once it was called off, else null
     */
    public record BookingLineView(
            UUID lineId,
            UUID variantId,
            UUID variantVersionId,
            List<UUID> optionIds,
            String name,
            UUID staffId,
            List<UUID> unitIds,
            OffsetDateTime start,
            OffsetDateTime end,
            Money price,
            Tax tax,
            LinePolicyView policy,
            @Nullable Money kept) {}

    /**
     * What was agreed about money for a line; later versions of the policy leave it alone.
     *
     * @param mostMoves how often the client may move it, null = any number
     */
    public record LinePolicyView(
            CollectMode collect,
            int depositBp,
            boolean saveCard,
            List<TierView> cancellationTiers,
            int noShowFeeBp,
            List<TierView> moveTiers,
            @Nullable Integer mostMoves,
            int graceMinutes) {}

    /** At least so many minutes before the start it costs this share of the price. */
    public record TierView(int minutesBefore, int feeBp) {}

    /** What is asked to book it. */
    public record CollectView(CollectMode mode, Money amount, boolean saveCard) {}

    /** What the salon may keep of the money. */
    public record SettlementView(Money keep, String reason) {}

    public record ContactView(String name, @Nullable String email, @Nullable String phone) {}

    /**
     * What only the salon's own people see.
     *
     * @param clientVerified whether somebody vouches for the card
     * @param warnings the rules that it breaks and that didn't bind whoever booked it
     * @param overbooked whether it shares time with another booking on purpose
     * @param flags what billing wants the desk to look at
     * @param billClosed whether nothing is due any more
     */
    public record DeskView(
            @Nullable String internalNote,
            @Nullable String label,
            boolean walkIn,
            boolean clientVerified,
            List<String> warnings,
            boolean overbooked,
            List<String> flags,
            boolean billClosed) {}
}
