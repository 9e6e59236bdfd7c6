package io.beautysalon.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.booking.policy.CancelTier;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTests {

    private static final Instant NOW = Instant.parse("2027-03-01T07:00:00Z");
    private static final Instant START = Instant.parse("2027-03-03T09:00:00Z");
    private static final UUID PAYMENT = UUID.randomUUID();

    @Nested
    class AHeldBooking {

        private final Booking booking = placed(1_350);

        @Test
        void isHeldForTenMinutes() {
            assertThat(booking.status()).isEqualTo(BookingStatus.HELD);
            assertThat(booking.holdEndsAt()).isEqualTo(NOW.plusSeconds(600));
            assertThat(booking.isOverdue(NOW.plusSeconds(599))).isFalse();
            assertThat(booking.isOverdue(NOW.plusSeconds(600))).isTrue();
        }

        @Test
        void isConfirmedByItsPayment() {
            booking.confirm(PAYMENT, NOW);

            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.confirmedBy()).isEqualTo(PAYMENT);
            assertThat(booking.holdEndsAt()).isNull();
        }

        @Test
        void expiresWhenItsTimeIsUpAndNotBefore() {
            assertThatIllegalStateException().isThrownBy(() -> booking.expire(NOW));

            booking.expire(NOW.plusSeconds(600));

            assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        }

        @Test
        void costsNothingToCancel() {
            var settlement = booking.cancel(Initiator.CLIENT, null, START);

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("NEVER_CONFIRMED");
        }
    }

    @Nested
    class AConfirmedBooking {

        private final Booking booking = placed(0);

        @Test
        void standsAtOnceWhenNothingIsDue() {
            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.holdEndsAt()).isNull();
            assertThat(booking.collectMode()).isEqualTo(CollectMode.NONE);
        }

        @Test
        void isFreeToCancelInTime() {
            var settlement = booking.cancel(Initiator.CLIENT, "ill", START.minusSeconds(86_400));

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("IN_TIME");
        }

        @Test
        void keepsEachLinesFeeWhenCancelledLate() {
            var settlement = booking.cancel(Initiator.CLIENT, null, START.minusSeconds(86_399));

            assertThat(settlement.keep()).isEqualTo(new Money(2_250 + 1_000, "EUR"));
            assertThat(settlement.reason()).isEqualTo("LATE_CANCELLATION");
        }

        @Test
        void keepsNothingWhenTheSalonCancels() {
            var settlement = booking.cancel(Initiator.SALON, null, START);

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("SALON_CANCELLED");
        }

        @Test
        void isCancelledOnce() {
            booking.cancel(Initiator.CLIENT, null, NOW);

            assertThatThrownBy(() -> booking.cancel(Initiator.CLIENT, null, NOW))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(BookingProblem.BOOKING_STATE);
                                assertThat(e.members())
                                        .containsEntry("status", BookingStatus.CANCELLED);
                            });
        }

        @Test
        void touchesTheLocalDatesOfItsTime() {
            assertThat(booking.time().dates()).containsExactly(LocalDate.of(2027, 3, 3));
            assertThat(booking.time().wallStart().toString()).isEqualTo("2027-03-03T10:00");
            assertThat(
                            VisitTime.of(
                                            Instant.parse("2027-03-03T22:30:00Z"),
                                            Instant.parse("2027-03-03T23:30:00Z"),
                                            ZoneId.of("Europe/Berlin"))
                                    .dates())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(BookingStatus.class)
    void aStatusThatOccupiesNeverFollowsOneThatGaveItsTimeBackUnnoticed(BookingStatus status) {
        for (var next : BookingStatus.values()) {
            if (!status.occupies() && status.canBecome(next)) {
                // whoever makes these moves takes the time again
                assertThat(next).isEqualTo(BookingStatus.CONFIRMED);
            }
        }
    }

    @Test
    void onlyOnesOwnBookingsAreOfOnePerson() {
        assertThat(owner(ActorKind.VISITOR, "anonymous", Channel.ONLINE).isOnePerson()).isFalse();
        assertThat(owner(ActorKind.VISITOR, "v1", Channel.ONLINE).isOnePerson()).isTrue();
        assertThat(owner(ActorKind.MEMBER, UUID.randomUUID().toString(), Channel.DESK).userId())
                .isNull();
        var user = UUID.randomUUID();
        assertThat(owner(ActorKind.CLIENT, user.toString(), Channel.ONLINE).userId())
                .isEqualTo(user);
    }

    private static Owner owner(ActorKind kind, String id, Channel channel) {
        return new Owner(kind, id, channel);
    }

    private static Booking placed(long due) {
        var standard = List.of(new CancelTier(1_440, 0), new CancelTier(0, 5_000));
        var agreed =
                new Agreement(
                        UUID.randomUUID(),
                        VisitTime.of(START, START.plusSeconds(3_600), ZoneId.of("Europe/Berlin")),
                        new Money(6_500, "EUR"),
                        new Money(due, "EUR"),
                        "standard-1",
                        "hash",
                        List.of(line(4_500, standard), line(2_000, standard)),
                        List.of(
                                new BookedTime(
                                        UUID.randomUUID(), START, START.plusSeconds(3_600))));
        return Booking.placed(
                UUID.randomUUID(),
                agreed,
                owner(ActorKind.VISITOR, "v1", Channel.ONLINE),
                new Contact("Kim", "kim@example.org", null),
                Duration.ofMinutes(10),
                NOW);
    }

    private static BookingLine line(long price, List<CancelTier> tiers) {
        return new BookingLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Colour / Long hair",
                UUID.randomUUID(),
                START,
                START.plusSeconds(1_800),
                "30B",
                price,
                CollectMode.NONE,
                0,
                tiers,
                10_000);
    }
}
