package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user who belongs to the salon. */
@Entity
class Member {

    @Id private UUID id;
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "position")
    private List<HeldRole> roles;

    private Instant joinedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    private Member(UUID id, UUID userId, List<HeldRole> roles, Instant joinedAt) {
        this.id = id;
        this.userId = userId;
        this.status = MemberStatus.ACTIVE;
        this.roles = roles;
        this.joinedAt = joinedAt;
    }

    /** Who registers a salon owns it, everywhere. */
    static Member owner(UUID id, UUID userId, Instant now) {
        return new Member(id, userId, List.of(new HeldRole(Role.OWNER, null)), now);
    }

    /** Whether a member may enter. */
    enum MemberStatus {
        ACTIVE,
        SUSPENDED
    }
}
