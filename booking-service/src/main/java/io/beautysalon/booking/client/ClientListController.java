package io.beautysalon.booking.client;

import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists cards, oldest first or as they changed. */
@RestController
class ClientListController {

    private static final UUID FIRST = new UUID(0, 0);

    /** A commit may be this late behind its timestamp. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private final ClientBook book;
    private final Cursors cursors;
    private final Clock clock;

    ClientListController(ClientBook book, Cursors cursors, Clock clock) {
        this.book = book;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/api/v1/salons/{salonId}/clients")
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Cards, oldest first, or by change with updatedSince",
            description = "With updatedSince archived cards come too, so that a copy can follow.")
    Page<ClientView> list(
            @RequestParam(required = false) @Nullable OffsetDateTime updatedSince,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return updatedSince == null
                ? byAge(archived, limit, cursor)
                : byChange(updatedSince.toInstant(), limit, cursor);
    }

    private Page<ClientView> byAge(boolean archived, int limit, @Nullable String cursor) {
        var after = cursors.afterId("clients", cursor);
        return Page.of(
                        book.after(after, archived, limit + 1),
                        limit,
                        last -> cursors.encode("clients", last.id()))
                .map(ClientView::of);
    }

    private Page<ClientView> byChange(Instant since, int limit, @Nullable String cursor) {
        var key = cursor == null ? null : cursors.decode("clients-updated", cursor);
        var afterTime = key == null ? Instant.EPOCH : Instant.parse(key.get(0));
        var afterId = key == null ? FIRST : UUID.fromString(key.get(1));
        var settled = clock.instant().minus(LAG);
        return Page.of(
                        book.changed(since, afterTime, afterId, settled, limit + 1),
                        limit,
                        last -> cursors.encode("clients-updated", last.updatedAt(), last.id()))
                .map(ClientView::of);
    }
}
