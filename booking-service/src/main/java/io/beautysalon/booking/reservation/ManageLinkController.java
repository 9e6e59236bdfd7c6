package io.beautysalon.booking.reservation;

import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link by which a booking's guest comes back to it. */
@RestController
class ManageLinkController implements Replayable {

    private final RotateManageLink rotateManageLink;
    private final BookingViews views;

    ManageLinkController(RotateManageLink rotateManageLink, BookingViews views) {
        this.rotateManageLink = rotateManageLink;
        this.views = views;
    }

    @PostMapping("/api/v1/salons/{salonId}/bookings/{id}/manage-link")
    @RequiresScope("bookings:write")
    @Idempotent(required = false)
    @Operation(
            summary = "A new link for the guest; the old one is dead",
            description = "For the desk to hand over.")
    ResponseEntity<ManageLinkView> rotate(@PathVariable UUID id) {
        rotateManageLink.rotate(id);
        return replay(id);
    }

    /** The link is derived, never stored: a repeated request gets that of today. */
    @Override
    public ResponseEntity<ManageLinkView> replay(UUID booking) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ManageLinkView(booking, views.guestToken(booking)));
    }

    /** The capability that the link carries. */
    record ManageLinkView(UUID id, String guestToken) implements Identified {}
}
