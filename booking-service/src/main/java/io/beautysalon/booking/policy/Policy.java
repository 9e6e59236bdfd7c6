package io.beautysalon.booking.policy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a salon agrees with its clients about deposits and fees, in dated versions. */
@Entity
class Policy {

    @Id private UUID id;
    private String name;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_version", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "number")
    private List<PolicyVersion> versions = new ArrayList<>();

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    private Policy(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    static Policy agreed(UUID id, String name, PolicyVersion first, Instant now) {
        var policy = new Policy(id, name, now);
        policy.versions.add(first);
        return policy;
    }

    /** Adds terms that hold from a date on; a date has one version only. */
    void revise(PolicyVersion next) {
        if (versions.stream().anyMatch(v -> v.effectiveFrom().equals(next.effectiveFrom()))) {
            throw PolicyProblem.VERSION_EXISTS.at("/effectiveFrom", "a date without a version");
        }
        versions.add(next);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<PolicyVersion> versions() {
        return List.copyOf(versions);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
