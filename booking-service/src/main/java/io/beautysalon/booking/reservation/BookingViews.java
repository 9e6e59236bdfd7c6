package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingReads.After;
import io.beautysalon.booking.reservation.BookingReads.Filter;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows bookings to those who may see them. */
@Component
class BookingViews {

    /** A commit may be this late behind its timestamp. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private final BookingReads reads;
    private final GuestTokens guestTokens;
    private final Cursors cursors;
    private final Clock clock;

    BookingViews(BookingReads reads, GuestTokens guestTokens, Cursors cursors, Clock clock) {
        this.reads = reads;
        this.guestTokens = guestTokens;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A booking shown to who has just made it. */
    record JustMade(String path, String etag, BookingView view) {}

    @Transactional(readOnly = true)
    public ResponseEntity<BookingView> one(UUID id) {
        var row = row(id);
        var caller = Caller.current();
        boolean self = caller.isSelf(id, row.ownerUser(), row.generation());
        boolean desk = caller.has(Scope.BOOKINGS_READ, row.view().locationId());
        if (!self && !desk && !isOwnCalendar(caller, row)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        return ResponseEntity.ok().eTag(etag(row)).body(view(row, self || seesContacts(caller)));
    }

    @Transactional(readOnly = true)
    public JustMade justMade(UUID id) {
        var row = row(id);
        var salon = TenantContext.required();
        var token = guestTokens.mint(salon, id, row.generation(), row.end());
        return new JustMade(
                "/api/v1/salons/" + salon + "/bookings/" + id,
                etag(row),
                view(row, true).withGuestToken(token));
    }

    @Transactional(readOnly = true)
    public Page<BookingView> list(Filter filter, @Nullable String cursor, int limit) {
        var order = filter.updatedSince() == null ? "bookings" : "bookings-updated";
        var rows = reads.list(filter, after(order, cursor), limit + 1, clock.instant().minus(LAG));
        var lines = reads.lines(rows.stream().map(row -> row.view().id()).toList());
        boolean contacts = seesContacts(Caller.current());
        return Page.of(rows, limit, last -> cursor(order, last))
                .map(row -> row.shown(lines.getOrDefault(row.view().id(), List.of()), contacts));
    }

    private BookingRow row(UUID id) {
        return reads.one(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private BookingView view(BookingRow row, boolean contactToo) {
        var id = row.view().id();
        return row.shown(reads.lines(List.of(id)).getOrDefault(id, List.of()), contactToo);
    }

    private boolean isOwnCalendar(Caller caller, BookingRow row) {
        return caller.has(Scope.BOOKINGS_OWN, row.view().locationId())
                && reads.isOwn(row.view().id(), caller.member());
    }

    private static boolean seesContacts(Caller caller) {
        return caller.has(Scope.CLIENTS_READ);
    }

    private static String etag(BookingRow row) {
        return ETags.of(row.version(), row.paymentRevision());
    }

    private String cursor(String order, BookingRow last) {
        var time = order.equals("bookings") ? last.start() : last.updatedAt();
        return cursors.encode(order, time, last.view().id());
    }

    private @Nullable After after(String order, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = cursors.decode(order, cursor);
        return new After(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
    }
}
