package io.beautysalon.booking.reservation;

import io.beautysalon.booking.allocation.Occupied;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Initiator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
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

/** What is known of a booking; {@link Booking} has the rules by which it changes. */
@MappedSuperclass
abstract class BookingState {

    @Id UUID id;
    UUID locationId;

    @Enumerated(EnumType.STRING)
    BookingStatus status;

    Instant statusSince;
    @Embedded VisitTime time;
    UUID startId;

    @Convert(converter = UuidList.class)
    List<UUID> lineage;

    int moveCount;
    @Column long moveFees;
    @Nullable Long feeFloor;
    String currency;
    long total;

    @Enumerated(EnumType.STRING)
    CollectMode collectMode;

    long collectAmount;
    boolean saveCard;
    String consentTextVersion;
    String policyHash;
    String warnings;
    @Embedded Owner owner;
    @Nullable UUID ownerUserId;
    @Nullable UUID clientId;
    boolean clientVerified;
    @Embedded @Nullable Contact contact;
    int generation;

    @Enumerated(EnumType.STRING)
    @Nullable HoldReason holdReason;

    @Nullable Instant holdEndsAt;
    @Nullable UUID confirmedBy;
    @Nullable Long settlementKeep;
    @Nullable String settlementReason;

    @Enumerated(EnumType.STRING)
    @Nullable Initiator cancelInitiator;

    @Nullable String cancelReason;
    @Nullable Instant actualStart;
    @Nullable Instant actualEnd;
    boolean walkIn;
    @Nullable String clientNote;
    @Nullable String internalNote;
    @Nullable String label;
    Instant createdAt;
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_line", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    List<BookingLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_occupation", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    List<BookedTime> times = new ArrayList<>();

    @Version @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    BookingState() {}

    public UUID id() {
        return id;
    }

    public UUID locationId() {
        return locationId;
    }

    public BookingStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public VisitTime time() {
        return time;
    }

    public int moveCount() {
        return moveCount;
    }

    /** The ids of its earlier starts, first to last. */
    public List<UUID> lineage() {
        return List.copyOf(lineage);
    }

    public Money total() {
        return money(total);
    }

    public CollectMode collectMode() {
        return collectMode;
    }

    /** Whether the client has to do something about money before it stands. */
    public boolean asks() {
        return collectMode != CollectMode.NONE;
    }

    public Money dueNow() {
        return money(collectAmount);
    }

    public boolean saveCard() {
        return saveCard;
    }

    public String consentTextVersion() {
        return consentTextVersion;
    }

    public String policyHash() {
        return policyHash;
    }

    public Owner owner() {
        return owner;
    }

    public @Nullable UUID ownerUserId() {
        return ownerUserId;
    }

    /** The client card, once somebody vouched for it; a visitor's mere word doesn't count. */
    public @Nullable UUID clientId() {
        return clientVerified ? clientId : null;
    }

    public @Nullable Contact contact() {
        return contact;
    }

    public int generation() {
        return generation;
    }

    public @Nullable Instant holdEndsAt() {
        return holdEndsAt;
    }

    public @Nullable UUID confirmedBy() {
        return confirmedBy;
    }

    /** When she really came. */
    public @Nullable Instant actualStart() {
        return actualStart;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The lines that are to be done, in time order; those called off are gone from here. */
    public List<BookingLine> lines() {
        return lines.stream().filter(BookingLine::isLive).toList();
    }

    /** From when on a client who isn't there counts as not coming. */
    public Instant graceOverAt() {
        var grace = lines().stream().mapToInt(BookingLine::graceMinutes).max().orElse(0);
        return time.start().plus(Duration.ofMinutes(grace));
    }

    public List<BookedTime> times() {
        return List.copyOf(times);
    }

    /** What its allocations take, merged per subject. */
    public List<Occupied> occupied() {
        return MergedTimes.of(times);
    }

    /** Everybody and everything whose time it takes. */
    public Set<UUID> subjects() {
        return times.stream().map(BookedTime::subjectId).collect(Collectors.toSet());
    }

    public long version() {
        return version == null ? 0 : version;
    }

    Money money(long amount) {
        return new Money(amount, currency);
    }
}
