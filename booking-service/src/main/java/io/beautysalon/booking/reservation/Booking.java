package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.reservation.BookingStatus.CANCELLED;
import static io.beautysalon.booking.reservation.BookingStatus.CHECKED_IN;
import static io.beautysalon.booking.reservation.BookingStatus.COMPLETED;
import static io.beautysalon.booking.reservation.BookingStatus.CONFIRMED;
import static io.beautysalon.booking.reservation.BookingStatus.DECLINED;
import static io.beautysalon.booking.reservation.BookingStatus.EXPIRED;
import static io.beautysalon.booking.reservation.BookingStatus.HELD;
import static io.beautysalon.booking.reservation.BookingStatus.NO_SHOW;
import static io.beautysalon.booking.reservation.BookingStatus.PENDING_APPROVAL;

import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Settlement;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of one client: what is done, when, by whom, and what was agreed about money. */
@Entity
public class Booking extends BookedVisit {

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    /** Takes over what was agreed; see {@link Agreement} for how that comes about. */
    Booking(UUID id, Agreement agreed, Owner owner, UUID startId, Instant now) {
        this.id = id;
        this.locationId = agreed.locationId();
        this.startId = startId;
        this.lineage = List.of();
        this.currency = agreed.total().currency();
        this.owner = owner;
        this.ownerUserId = owner.userId();
        this.generation = 1;
        this.status = CONFIRMED;
        this.statusSince = now;
        this.createdAt = now;
        agree(agreed, now);
    }

    /** Stands at once: nothing is asked for it. */
    static Booking standing(UUID id, Agreement agreed, Owner owner, UUID startId, Instant now) {
        return new Booking(id, agreed, owner, startId, now);
    }

    /** Keeps the time until it is paid, or until the salon has said yes or no. */
    static Booking kept(
            UUID id, Agreement agreed, Owner owner, UUID startId, Hold hold, Instant now) {
        var booking = new Booking(id, agreed, owner, startId, now);
        booking.status = hold.reason() == HoldReason.APPROVAL ? PENDING_APPROVAL : HELD;
        booking.hold(hold);
        return booking;
    }

    /** How long a time is kept, and why. */
    public record Hold(HoldReason reason, Instant endsAt) {}

    /** Whom to reach about it. */
    void reachedBy(Contact contact, Instant now) {
        this.contact = contact;
        updatedAt = now;
    }

    /**
     * Belongs to a client card.
     *
     * @param user who owns the card and so the booking, or null
     * @param verified whether somebody vouches for it
     */
    void belongTo(UUID client, @Nullable UUID user, boolean verified, Instant now) {
        clientId = client;
        clientVerified = verified;
        if (verified && user != null) {
            ownerUserId = user;
        }
        updatedAt = now;
    }

    /** The salon said yes and waits for the payment. */
    public void approve(Hold hold, Instant now) {
        become(HELD, now);
        hold(hold);
    }

    /** Nothing is asked after all. */
    public void waiveCollect() {
        collectMode = CollectMode.NONE;
        collectAmount = 0;
        saveCard = false;
    }

    /** Ends a hold that never had a contact in another one, or keeps it longer. */
    void hold(Hold hold) {
        holdReason = hold.reason();
        holdEndsAt = hold.endsAt();
    }

    /**
     * Stands: it was paid, or nothing is asked. An expired hold may only be confirmed by who has
     * taken its time again.
     *
     * @param payment what was paid, or null
     */
    public void confirm(@Nullable UUID payment, Instant now) {
        become(CONFIRMED, now);
        confirmedBy = payment;
        endHold();
    }

    /** Ends an unpaid hold. Too early is a bug of the caller, not a rule of the domain. */
    void expire(Instant now) {
        if (!isOverdue(now)) {
            throw new IllegalStateException("hold of booking " + id + " still runs");
        }
        become(EXPIRED, now);
    }

    /** The salon said no, or nothing in time. */
    public void decline(@Nullable String reason, Instant now) {
        become(DECLINED, now);
        cancelReason = reason;
        endHold();
    }

    /** Calls the visit off; the settlement says what the salon may keep of its price. */
    void cancel(Initiator initiator, @Nullable String reason, Settlement settlement, Instant now) {
        become(CANCELLED, now);
        settle(settlement);
        cancelInitiator = initiator;
        cancelReason = reason;
        endHold();
    }

    /** The client is there. */
    public void checkIn(Instant actual, Instant now) {
        become(CHECKED_IN, now);
        actualStart = actual;
    }

    /** She stands there, or did: the visit begins when it was to begin. */
    void beginAtOnce(boolean isWalkIn, Instant now) {
        walkIn = isWalkIn;
        checkIn(time.start(), now);
    }

    /** Done; the rest of the time is given back. */
    public void complete(Instant actual, Instant now) {
        become(COMPLETED, now);
        actualEnd = actual;
        times.replaceAll(each -> each.until(actual));
    }

    /** The client did not come. */
    public void markNoShow(Settlement settlement, Instant now) {
        become(NO_SHOW, now);
        settle(settlement);
    }

    /** Takes a no-show, a check-in or a completion back, as if it had not been. */
    public void reopen(Instant now) {
        switch (status) {
            case NO_SHOW -> {
                become(CONFIRMED, now);
                settlementKeep = null;
                settlementReason = null;
            }
            case COMPLETED -> {
                become(CHECKED_IN, now);
                actualEnd = null;
                times.replaceAll(BookedTime::whole);
            }
            default -> {
                become(CONFIRMED, now);
                actualStart = null;
            }
        }
    }

    /** Another link; whoever holds the old one is no guest any more. */
    public void rotateManageLink(Instant now) {
        generation++;
        updatedAt = now;
    }

    /** Notes; null clears. */
    void note(Notes notes, Instant now) {
        clientNote = notes.client();
        internalNote = notes.internal();
        label = notes.label();
        updatedAt = now;
    }

    Notes notes() {
        return new Notes(clientNote, internalNote, label);
    }

    /** Whether the hold, or the time to decide, has ended; the row may not say so yet. */
    public boolean isOverdue(Instant now) {
        return (status == HELD || status == PENDING_APPROVAL)
                && holdEndsAt != null
                && !now.isBefore(holdEndsAt);
    }

    private void become(BookingStatus next, Instant now) {
        status = status.moveTo(next);
        statusSince = now;
        updatedAt = now;
    }

    private void endHold() {
        holdEndsAt = null;
        holdReason = null;
    }
}
