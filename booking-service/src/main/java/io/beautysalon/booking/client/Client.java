package io.beautysalon.booking.client;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's card in one salon. */
@Entity
class Client {

    @Id private UUID id;
    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String emailKey;
    private @Nullable UUID userId;
    private int noShows;
    private int disputes;
    private @Nullable Instant blockedAt;
    private @Nullable String blockedReason;
    private @Nullable Instant archivedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "client_name_prefix", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "prefix")
    private Set<String> prefixes = new HashSet<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    private Client(UUID id, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.name = "";
        this.updatedAt = now;
    }

    /** A new card; the user is the client who made it herself, or null. */
    static Client known(UUID id, Reach reach, @Nullable UUID userId, Instant now) {
        var client = new Client(id, now);
        client.userId = userId;
        client.reachedAt(reach, now);
        return client;
    }

    /** Who it is and where she is reached. */
    record Reach(String name, @Nullable String phone, @Nullable String email) {}

    void reachedAt(Reach reach, Instant now) {
        name = reach.name();
        phone = reach.phone();
        email = reach.email();
        emailKey = ContactKeys.email(reach.email());
        prefixes.clear();
        prefixes.addAll(ContactKeys.prefixes(reach.name()));
        updatedAt = now;
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
            updatedAt = now;
        }
    }

    void block(String reason, Instant now) {
        blockedAt = now;
        blockedReason = reason;
        updatedAt = now;
    }

    void unblock(Instant now) {
        blockedAt = null;
        blockedReason = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    Reach reach() {
        return new Reach(name, phone, email);
    }

    @Nullable UUID userId() {
        return userId;
    }

    int noShows() {
        return noShows;
    }

    int disputes() {
        return disputes;
    }

    @Nullable Instant blockedAt() {
        return blockedAt;
    }

    @Nullable String blockedReason() {
        return blockedReason;
    }

    @Nullable Instant archivedAt() {
        return archivedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
