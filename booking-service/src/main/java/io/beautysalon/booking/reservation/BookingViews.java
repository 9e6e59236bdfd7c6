package io.beautysalon.booking.reservation;

import io.beautysalon.booking.client.ClientSummaries;
import io.beautysalon.booking.client.ClientSummary;
import io.beautysalon.booking.reservation.BookingAction.Party;
import io.beautysalon.booking.reservation.BookingReads.After;
import io.beautysalon.booking.reservation.BookingReads.Filter;
import io.beautysalon.booking.reservation.BookingRow.Shown;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows bookings to those who may see them. */
@Component
public class BookingViews {

    /** A commit may be this late behind its timestamp. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private final BookingReads reads;
    private final ClientSummaries clients;
    private final GuestTokens guestTokens;
    private final Cursors cursors;
    private final Clock clock;

    BookingViews(
            BookingReads reads,
            ClientSummaries clients,
            GuestTokens guestTokens,
            Cursors cursors,
            Clock clock) {
        this.reads = reads;
        this.clients = clients;
        this.guestTokens = guestTokens;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A booking shown to who has just made it. */
    record JustMade(String path, String etag, BookingView view) {}

    /** One booking, as the caller may see it. */
    @Transactional(readOnly = true)
    public ResponseEntity<BookingView> one(UUID id) {
        return one(id, false);
    }

    @Transactional(readOnly = true)
    ResponseEntity<BookingView> one(UUID id, boolean withClient) {
        var row = row(id);
        var parties = parties(row);
        if (parties.isEmpty()) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        var lines = reads.lines(List.of(id)).getOrDefault(id, List.of());
        var cards = withClient ? cards(List.of(row)) : Map.<UUID, ClientSummary>of();
        return ResponseEntity.ok()
                .eTag(etag(row))
                .body(row.view().apply(shown(row, parties, lines, cards, null)));
    }

    @Transactional(readOnly = true)
    JustMade justMade(UUID id, boolean withCapability) {
        var row = row(id);
        var parties = EnumSet.copyOf(parties(row));
        parties.add(Party.SELF);
        var lines = reads.lines(List.of(id)).getOrDefault(id, List.of());
        var token = withCapability ? token(row) : null;
        var view = row.view().apply(shown(row, parties, lines, Map.of(), token));
        return new JustMade(
                "/api/v1/salons/" + TenantContext.required() + "/bookings/" + id, etag(row), view);
    }

    /** The capability of the present generation. */
    @Transactional(readOnly = true)
    String guestToken(UUID id) {
        return token(row(id));
    }

    @Transactional(readOnly = true)
    Page<BookingView> list(Filter filter, @Nullable String cursor, int limit, boolean withClients) {
        var order = filter.order();
        var rows = reads.list(filter, after(order, cursor), limit + 1, clock.instant().minus(LAG));
        var lines = reads.lines(rows.stream().map(BookingRow::id).toList());
        var cards = withClients ? cards(rows) : Map.<UUID, ClientSummary>of();
        var parties = filter.ownUser() == null ? deskParties() : EnumSet.of(Party.SELF);
        return Page.of(rows, limit, last -> cursor(order, last))
                .map(row -> {
                    var own = lines.getOrDefault(row.id(), List.of());
                    return row.view().apply(shown(row, parties, own, cards, null));
                });
    }

    private BookingRow row(UUID id) {
        return reads.one(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** As what the caller sees it; empty when it isn't there for her. */
    private Set<Party> parties(BookingRow row) {
        var caller = Caller.current();
        var parties = EnumSet.noneOf(Party.class);
        if (caller.isSelf(row.id(), row.ownerUser(), row.generation())) {
            parties.add(Party.SELF);
        }
        if (caller.has(Scope.BOOKINGS_READ, row.locationId())
                || caller.has(Scope.BOOKINGS_WRITE, row.locationId())) {
            parties.add(Party.DESK);
        } else if (caller.has(Scope.BOOKINGS_OWN, row.locationId())
                && reads.isOwn(row.id(), caller.member())) {
            parties.add(Party.STYLIST);
        }
        return parties;
    }

    private static Set<Party> deskParties() {
        return Caller.current().has(Scope.BOOKINGS_READ)
                ? EnumSet.of(Party.DESK)
                : EnumSet.of(Party.STYLIST);
    }

    private Shown shown(
            BookingRow row,
            Set<Party> parties,
            List<LineRow> lines,
            Map<UUID, ClientSummary> cards,
            @Nullable String guestToken) {
        boolean contacts = parties.contains(Party.SELF) || Caller.current().has(Scope.CLIENTS_READ);
        var client = row.clientId() == null ? null : cards.get(row.clientId());
        return new Shown(
                parties,
                contacts,
                lines.stream().map(line -> line.shown(row.zone(), row.currency())).toList(),
                AllowedActions.of(row, lines, parties, clock.instant()),
                client,
                guestToken);
    }

    private Map<UUID, ClientSummary> cards(List<BookingRow> rows) {
        return clients.of(
                rows.stream().map(BookingRow::clientId).filter(id -> id != null).toList());
    }

    private String token(BookingRow row) {
        return guestTokens.mint(TenantContext.required(), row.id(), row.generation(), row.end());
    }

    private static String etag(BookingRow row) {
        return ETags.of(row.version(), row.revision());
    }

    private String cursor(String order, BookingRow last) {
        var time = order.equals(Filter.BY_UPDATE) ? last.updatedAt() : last.start();
        return cursors.encode(order, time, last.id());
    }

    private @Nullable After after(String order, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = cursors.decode(order, cursor);
        return new After(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
    }
}
