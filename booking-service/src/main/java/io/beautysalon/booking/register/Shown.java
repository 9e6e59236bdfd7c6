package io.beautysalon.booking.register;

import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.tenancy.TenantContext;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that show an entry, with its ETag. */
public final class Shown {

    private Shown() {}

    /** As it is now. */
    public static <V> ResponseEntity<V> of(Entry entry, V view) {
        return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(view);
    }

    /**
     * As it was just made.
     *
     * @param list the list's path below the salon's
     */
    public static <V> ResponseEntity<V> created(String list, Entry entry, V view) {
        var path = "/api/v1/salons/%s/%s/%s".formatted(TenantContext.required(), list, entry.id());
        return ResponseEntity.created(URI.create(path)).eTag(ETags.of(entry.version())).body(view);
    }
}
