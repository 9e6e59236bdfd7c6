package io.beautysalon.tenant.invitation;

import io.beautysalon.tenant.member.Grants;
import io.beautysalon.tenant.member.RoleAtLocation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody may join the salon; whoever proves that the address is theirs. */
@Entity
class Invitation {

    private static final Duration VALID = Duration.ofDays(7);

    @Id private UUID id;
    private String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "position")
    private List<RoleAtLocation> roles;

    private Instant invitedAt;
    private Instant expiresAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(UUID id, String email, List<RoleAtLocation> roles, Instant now) {
        this.id = id;
        this.email = email.toLowerCase(Locale.ROOT);
        this.roles = new ArrayList<>(roles);
        this.invitedAt = now;
        this.expiresAt = now.plus(VALID);
    }

    static Invitation of(UUID id, String email, List<RoleAtLocation> roles, Instant now) {
        return new Invitation(id, email, roles, now);
    }

    /** Lives seven days more from now. */
    void renew(Instant now) {
        expiresAt = now.plus(VALID);
    }

    boolean isFor(String address) {
        return email.equals(address.toLowerCase(Locale.ROOT));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    List<RoleAtLocation> roles() {
        return List.copyOf(roles);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    long version() {
        return Objects.requireNonNull(version, "not saved yet");
    }

    InvitationView view() {
        return new InvitationView(id, email, Grants.held(roles), invitedAt, expiresAt);
    }
}
