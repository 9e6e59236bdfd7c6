package io.beautysalon.tenant.member;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.MemberChanged;
import io.beautysalon.contracts.tenant.MemberJoined;
import io.beautysalon.contracts.tenant.MemberRemoved;
import io.beautysalon.contracts.tenant.MemberStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user who belongs to the salon. */
@Entity
class Member {

    @Id private UUID id;
    private UUID userId;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "position")
    private List<RoleAtLocation> roles;

    private Instant joinedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    private Member(
            UUID id,
            UUID userId,
            @Nullable String email,
            List<RoleAtLocation> roles,
            Instant joinedAt) {
        this.id = id;
        this.userId = userId;
        this.email = email;
        this.status = MemberStatus.ACTIVE;
        this.roles = new ArrayList<>(roles);
        this.joinedAt = joinedAt;
    }

    static Member joined(
            UUID id, UUID userId, @Nullable String email, List<RoleAtLocation> roles, Instant now) {
        return new Member(id, userId, email, roles, now);
    }

    MemberJoined joinedFact(UUID salon, Actor actor) {
        return new MemberJoined(salon, id, joinedAt, actor, userId, Grants.held(roles));
    }

    MemberChanged changedFact(UUID salon, Instant now, Actor actor, String changed) {
        return new MemberChanged(
                salon, id, now, actor, userId, Grants.held(roles), status, List.of(changed));
    }

    MemberRemoved removedFact(UUID salon, Instant now, Actor actor) {
        return new MemberRemoved(salon, id, now, actor, userId);
    }

    /** Takes other roles; false when they are those that it holds. */
    boolean take(List<RoleAtLocation> others) {
        if (roles.equals(others)) {
            return false;
        }
        roles.clear();
        roles.addAll(others);
        return true;
    }

    /** False when it has that status already. */
    boolean become(MemberStatus other) {
        boolean changes = status != other;
        status = other;
        return changes;
    }

    boolean isOwner() {
        return roles.stream().anyMatch(held -> held.role() == Role.OWNER);
    }

    boolean isActiveOwner() {
        return status == MemberStatus.ACTIVE && isOwner();
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    List<RoleAtLocation> roles() {
        return List.copyOf(roles);
    }

    long version() {
        return Objects.requireNonNull(version, "not saved yet");
    }

    MemberView view() {
        return new MemberView(id, userId, email, status, Grants.held(roles), joinedAt);
    }
}
