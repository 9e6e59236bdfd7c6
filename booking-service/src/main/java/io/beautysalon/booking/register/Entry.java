package io.beautysalon.booking.register;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a salon keeps a list of. It is archived, never deleted: bookings refer to it. */
@MappedSuperclass
public abstract class Entry {

    @Id private UUID id;
    private String name;
    private @Nullable Instant archivedAt;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    protected Entry(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    /** What the audit trail calls it. */
    protected abstract String kind();

    public void rename(String newName) {
        name = newName;
    }

    /** Leaves bookings alone: what was booked stays booked. */
    void archive(Instant now) {
        archivedAt = archivedAt == null ? now : archivedAt;
    }

    void restore() {
        archivedAt = null;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
