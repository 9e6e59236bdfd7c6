package io.beautysalon.booking.reservation;

import io.beautysalon.booking.policy.CancelTier;
import io.beautysalon.booking.reservation.Booking.Hold;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A visit of two lines of half an hour for 45 and 20 EUR, by two stylists on one chair; free to
 * cancel until a day before, then half, and all when nobody comes.
 */
final class ABooking {

    static final Instant NOW = Instant.parse("2027-03-01T07:00:00Z");
    static final Instant START = Instant.parse("2027-03-03T09:00:00Z");

    private static final Instant MIDDLE = START.plusSeconds(1_800);
    private static final Instant END = START.plusSeconds(3_600);
    private static final Owner OWNER = new Owner(ActorKind.VISITOR, "v1", Channel.ONLINE);

    private long due;
    private List<CancelTier> moveTiers = List.of();

    private ABooking() {}

    static ABooking aBooking() {
        return new ABooking();
    }

    ABooking due(long amount) {
        due = amount;
        return this;
    }

    ABooking moveTiers(CancelTier... tiers) {
        moveTiers = List.of(tiers);
        return this;
    }

    Booking held() {
        return kept(new Hold(HoldReason.CHECKOUT, NOW.plus(Duration.ofMinutes(10))));
    }

    Booking requested() {
        return kept(new Hold(HoldReason.APPROVAL, NOW.plus(Duration.ofHours(24))));
    }

    Booking confirmed() {
        return Booking.standing(UUID.randomUUID(), agreement(), OWNER, UUID.randomUUID(), NOW);
    }

    private Booking kept(Hold hold) {
        return Booking.kept(UUID.randomUUID(), agreement(), OWNER, UUID.randomUUID(), hold, NOW);
    }

    private Agreement agreement() {
        var first = line(START, MIDDLE, 4_500);
        var second = line(MIDDLE, END, 2_000);
        var chair = UUID.randomUUID();
        return new Agreement(
                UUID.randomUUID(),
                VisitTime.of(START, END, ZoneId.of("Europe/Berlin")),
                new Money(6_500, "EUR"),
                new Money(due, "EUR"),
                false,
                "standard-1",
                "hash",
                List.of(),
                List.of(first, second),
                List.of(
                        BookedTime.planned(first.lineId(), first.staffId(), START, MIDDLE),
                        BookedTime.planned(first.lineId(), chair, START, MIDDLE.minusSeconds(600)),
                        BookedTime.bridge(second.lineId(), chair, MIDDLE.minusSeconds(600), MIDDLE),
                        BookedTime.planned(second.lineId(), chair, MIDDLE, END),
                        BookedTime.planned(second.lineId(), second.staffId(), MIDDLE, END)));
    }

    private BookingLine line(Instant start, Instant end, long price) {
        boolean deposit = due > 0;
        return new BookingLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Colour / Long hair",
                UUID.randomUUID(),
                start,
                end,
                "30B",
                List.of(),
                price,
                "none",
                0,
                true,
                deposit ? CollectMode.DEPOSIT : CollectMode.NONE,
                deposit ? 3_000 : 0,
                false,
                List.of(new CancelTier(1_440, 0), new CancelTier(0, 5_000)),
                10_000,
                moveTiers,
                null,
                15,
                null);
    }
}
