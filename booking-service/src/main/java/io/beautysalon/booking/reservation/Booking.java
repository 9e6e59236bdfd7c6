package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.reservation.BookingStatus.CANCELLED;
import static io.beautysalon.booking.reservation.BookingStatus.CONFIRMED;
import static io.beautysalon.booking.reservation.BookingStatus.EXPIRED;
import static io.beautysalon.booking.reservation.BookingStatus.HELD;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visit of one client: what is done, when, by whom, and what was agreed about money. */
@Entity
class Booking {

    @Id private UUID id;
    private UUID locationId;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Embedded private VisitTime time;
    private String currency;
    private long total;

    @Enumerated(EnumType.STRING)
    private CollectMode collectMode;

    private long collectAmount;
    private String consentTextVersion;
    private String policyHash;
    @Embedded private Owner owner;
    private @Nullable UUID clientId;
    @Embedded private Contact contact;
    private int generation;
    private @Nullable Instant holdEndsAt;
    private @Nullable UUID confirmedBy;
    private @Nullable Long settlementKeep;
    private @Nullable String settlementReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Initiator cancelInitiator;

    private @Nullable String cancelReason;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_line", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    private List<BookingLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_occupation", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    private List<BookedTime> times = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    /** Takes over what was agreed; see {@link Agreement} for how that comes about. */
    private Booking(UUID id, Agreement agreed, Owner owner, Contact contact, Instant now) {
        this.id = id;
        this.locationId = agreed.locationId();
        this.time = agreed.time();
        this.currency = agreed.total().currency();
        this.total = agreed.total().amount();
        this.collectMode = agreed.collectMode();
        this.collectAmount = agreed.dueNow().amount();
        this.consentTextVersion = agreed.consentTextVersion();
        this.policyHash = agreed.policyHash();
        this.lines.addAll(agreed.lines());
        this.times.addAll(agreed.times());
        this.owner = owner;
        this.contact = contact;
        this.generation = 1;
        this.status = CONFIRMED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Keeps the time for a while, until it is paid; with nothing to pay it stands at once. */
    static Booking placed(
            UUID id, Agreement agreed, Owner owner, Contact contact, Duration hold, Instant now) {
        var booking = new Booking(id, agreed, owner, contact, now);
        if (!agreed.dueNow().isZero()) {
            booking.status = HELD;
            booking.holdEndsAt = now.plus(hold);
        }
        return booking;
    }

    /**
     * Stands: it was paid, or the payment was waived. An expired hold may only be confirmed by who
     * has taken its time again.
     */
    void confirm(UUID payment, Instant now) {
        status = status.moveTo(CONFIRMED);
        confirmedBy = payment;
        holdEndsAt = null;
        updatedAt = now;
    }

    /** Ends an unpaid hold. Too early is a bug of the caller, not a rule of the domain. */
    void expire(Instant now) {
        if (!isOverdue(now)) {
            throw new IllegalStateException("hold of booking " + id + " still runs");
        }
        status = status.moveTo(EXPIRED);
        updatedAt = now;
    }

    /** Calls the visit off, and says what the salon may keep of its price. */
    Settlement cancel(Initiator initiator, @Nullable String reason, Instant now) {
        var before = status;
        status = status.moveTo(CANCELLED);
        var settlement = settle(before, initiator, now);
        settlementKeep = settlement.keep().amount();
        settlementReason = settlement.reason();
        cancelInitiator = initiator;
        cancelReason = reason;
        holdEndsAt = null;
        updatedAt = now;
        return settlement;
    }

    /** By the policy agreed at booking, line by line: nobody is bound before the booking stands. */
    private Settlement settle(BookingStatus before, Initiator initiator, Instant now) {
        if (initiator != Initiator.CLIENT) {
            return new Settlement(Money.zero(currency), "SALON_CANCELLED", null);
        }
        if (before != CONFIRMED) {
            return new Settlement(Money.zero(currency), "NEVER_CONFIRMED", null);
        }
        var left = Duration.between(now, time.start());
        var keep =
                lines.stream()
                        .map(line -> line.terms().cancellationFee(money(line.price()), left))
                        .reduce(Money.zero(currency), Money::plus);
        return new Settlement(keep, keep.isZero() ? "IN_TIME" : "LATE_CANCELLATION", null);
    }

    /** Whether the hold has ended; the row may not say so yet. */
    boolean isOverdue(Instant now) {
        return status == HELD && holdEndsAt != null && !now.isBefore(holdEndsAt);
    }

    Set<UUID> subjects() {
        return times.stream().map(BookedTime::subjectId).collect(Collectors.toSet());
    }

    UUID id() {
        return id;
    }

    UUID locationId() {
        return locationId;
    }

    BookingStatus status() {
        return status;
    }

    VisitTime time() {
        return time;
    }

    Money total() {
        return money(total);
    }

    CollectMode collectMode() {
        return collectMode;
    }

    Money dueNow() {
        return money(collectAmount);
    }

    String consentTextVersion() {
        return consentTextVersion;
    }

    String policyHash() {
        return policyHash;
    }

    Owner owner() {
        return owner;
    }

    @Nullable UUID clientId() {
        return clientId;
    }

    int generation() {
        return generation;
    }

    @Nullable Instant holdEndsAt() {
        return holdEndsAt;
    }

    @Nullable UUID confirmedBy() {
        return confirmedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<BookingLine> lines() {
        return List.copyOf(lines);
    }

    List<BookedTime> times() {
        return List.copyOf(times);
    }

    long version() {
        return version == null ? 0 : version;
    }

    private Money money(long amount) {
        return new Money(amount, currency);
    }
}
