package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.reservation.ABooking.NOW;
import static io.beautysalon.booking.reservation.ABooking.START;
import static io.beautysalon.booking.reservation.ABooking.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.booking.reservation.Booking.Hold;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTests {

    private static final UUID PAYMENT = UUID.randomUUID();

    @Nested
    class AHeldBooking {

        private final Booking booking = aBooking().due(1_350).held();

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
        void costsNothingToCancelOrMove() {
            var settlement = Fees.of(booking).cancellation(Initiator.CLIENT, START);

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("NEVER_CONFIRMED");
            assertThat(Fees.of(booking).move(START).isZero()).isTrue();
        }
    }

    @Nested
    class ARequest {

        private final Booking booking = aBooking().due(1_350).requested();

        @Test
        void waitsForTheSalon() {
            assertThat(booking.status()).isEqualTo(BookingStatus.PENDING_APPROVAL);
        }

        @Test
        void thatIsApprovedWaitsForItsPayment() {
            booking.approve(new Hold(HoldReason.APPROVED, NOW.plusSeconds(86_400)), NOW);

            assertThat(booking.status()).isEqualTo(BookingStatus.HELD);
            assertThat(booking.holdEndsAt()).isEqualTo(NOW.plusSeconds(86_400));
        }

        @Test
        void thatIsDeclinedIsOver() {
            booking.decline("full", NOW);

            assertThat(booking.status()).isEqualTo(BookingStatus.DECLINED);
            assertThat(booking.isOverdue(START)).isFalse();
        }
    }

    @Nested
    class AConfirmedBooking {

        private final Booking booking = aBooking().confirmed();

        @Test
        void isFreeToCancelInTime() {
            var settlement =
                    Fees.of(booking).cancellation(Initiator.CLIENT, START.minusSeconds(86_400));

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("IN_TIME");
        }

        @Test
        void keepsEachLinesFeeWhenCancelledLate() {
            var settlement =
                    Fees.of(booking).cancellation(Initiator.CLIENT, START.minusSeconds(86_399));

            assertThat(settlement.keep()).isEqualTo(new Money(2_250 + 1_000, "EUR"));
            assertThat(settlement.reason()).isEqualTo("LATE_CANCELLATION");
        }

        @Test
        void keepsNothingWhenTheSalonCancels() {
            var settlement = Fees.of(booking).cancellation(Initiator.SALON, START);

            assertThat(settlement.keep().isZero()).isTrue();
            assertThat(settlement.reason()).isEqualTo("SALON_CANCELLED");
        }

        @Test
        void keepsItsPriceWhenNobodyComes() {
            assertThat(Fees.of(booking).noShow().keep()).isEqualTo(new Money(6_500, "EUR"));
        }

        @Test
        void isCancelledOnce() {
            cancel(booking);

            assertThatThrownBy(() -> cancel(booking))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(BookingProblem.BOOKING_STATE);
                                assertThat(e.members())
                                        .containsEntry("status", BookingStatus.CANCELLED)
                                        .containsEntry("allowedActions", List.of());
                            });
        }

        @Test
        void cannotBeANoShowBeforeTheLongestGrace() {
            assertThat(booking.graceOverAt()).isEqualTo(START.plusSeconds(15 * 60));
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

    @Nested
    class AVisitOfWhichOneLineIsCalledOff {

        private final Booking booking = aBooking().due(1_950).confirmed();

        @Test
        void goesOnWithTheOtherAtItsTimeAndPrice() {
            var first = booking.lines().getFirst();

            var settlement = booking.callOff(List.of(first.calledOff(2_250)), NOW);

            assertThat(booking.lines()).hasSize(1);
            assertThat(booking.total()).isEqualTo(new Money(2_000, "EUR"));
            assertThat(booking.time().start()).isEqualTo(START.plusSeconds(1_800));
            assertThat(settlement.reason()).isEqualTo("LINES_CANCELLED");
            assertThat(settlement.keep()).as("fee and deposit").isEqualTo(new Money(2_850, "EUR"));
        }

        @Test
        void keepsThatLinesFeeWhenTheRestIsCancelledToo() {
            booking.callOff(List.of(booking.lines().getFirst().calledOff(2_250)), NOW);

            var settlement = Fees.of(booking).cancellation(Initiator.CLIENT, START);

            assertThat(settlement.keep()).isEqualTo(new Money(2_250 + 1_000, "EUR"));
            assertThat(Fees.of(booking).cancellation(Initiator.SALON, START).keep().isZero())
                    .isTrue();
        }

        @Test
        void givesBackOnlyThatLinesTime() {
            var other = booking.lines().getLast();

            booking.callOff(List.of(booking.lines().getFirst().calledOff(0)), NOW);

            assertThat(booking.times())
                    .allSatisfy(time -> assertThat(time.lineId()).isEqualTo(other.lineId()));
            assertThat(booking.times()).as("the bridge went too").hasSize(2);
        }
    }

    @Nested
    class ARunningVisit {

        private final Booking booking = aBooking().confirmed();

        @BeforeEach
        void begins() {
            booking.checkIn(START, START);
        }

        @Test
        void givesTheRestBackWhenItEndsEarly() {
            booking.complete(START.plusSeconds(900), START.plusSeconds(900));

            assertThat(booking.occupied())
                    .allSatisfy(each -> assertThat(each.end()).isEqualTo(START.plusSeconds(900)));
        }

        @Test
        void takesItAllAgainWhenItGoesOn() {
            var before = booking.occupied();
            booking.complete(START.plusSeconds(900), START.plusSeconds(900));

            booking.reopen(START.plusSeconds(1_000));

            assertThat(booking.status()).isEqualTo(BookingStatus.CHECKED_IN);
            assertThat(booking.occupied()).isEqualTo(before);
        }

        @Test
        void canBeCheckedOutOfAgain() {
            booking.reopen(START.plusSeconds(60));

            assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booking.actualStart()).isNull();
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

    private static void cancel(Booking booking) {
        var settlement = Fees.of(booking).cancellation(Initiator.CLIENT, NOW);
        booking.cancel(Initiator.CLIENT, null, settlement, NOW);
    }
}
