package io.beautysalon.starter.idempotency;

import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** A controller that can show again what one of its idempotent handlers did. */
public interface Replayable {

    /**
     * The answer for a resource as it is now; random secrets are left out, derived ones derived
     * again.
     */
    ResponseEntity<?> replay(UUID resourceId);
}
