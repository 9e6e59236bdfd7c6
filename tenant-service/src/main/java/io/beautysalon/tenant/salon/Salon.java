package io.beautysalon.tenant.salon;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.tenant.SalonChanged;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A salon. It is its own tenant; country and currency are fixed at registration. */
@Entity
public class Salon {

    @Id private UUID id;
    private String slug;
    private String name;
    private @Nullable String legalName;
    private String country;
    private String currency;
    private String zone;
    private String locale;
    private @Nullable String brandingColor;
    private @Nullable String brandingLogo;

    @Enumerated(EnumType.STRING)
    private SalonStatus status;

    private Instant registeredAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Salon() {}

    private Salon(UUID id, SalonTerms terms, SalonProfile profile, Instant now) {
        this.id = id;
        this.country = terms.country();
        this.currency = terms.currency();
        this.zone = terms.zone();
        this.status = SalonStatus.ACTIVE;
        this.registeredAt = now;
        this.slug = profile.slug();
        this.name = profile.name();
        this.locale = profile.locale();
        take(profile);
    }

    static Salon registered(UUID id, SalonTerms terms, SalonProfile profile, Instant now) {
        return new Salon(id, terms, profile, now);
    }

    SalonRegistered registeredFact(Actor actor) {
        return new SalonRegistered(
                id, registeredAt, actor, slug, name, country, currency, zone, locale, status);
    }

    /** Takes another profile; the fact tells what is different. */
    SalonChanged change(SalonProfile to, Actor actor, Instant now) {
        var changed = profile().differences(to);
        take(to);
        return changedFact(actor, now, changed);
    }

    private SalonChanged changedFact(Actor actor, Instant now, List<String> changed) {
        return new SalonChanged(
                id, now, actor, slug, name, country, currency, zone, locale, status, changed);
    }

    private void take(SalonProfile profile) {
        slug = profile.slug();
        name = profile.name();
        locale = profile.locale();
        legalName = profile.legalName();
        var branding = profile.branding();
        brandingColor = branding == null ? null : branding.color();
        brandingLogo = branding == null ? null : branding.logoUrl();
    }

    /** What its managers may change. */
    SalonProfile profile() {
        var branding =
                brandingColor == null && brandingLogo == null
                        ? null
                        : new Branding(brandingColor, brandingLogo);
        return new SalonProfile(slug, name, legalName, locale, branding);
    }

    /** The salon's id, which is the tenant's. */
    public UUID id() {
        return id;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** ISO 4217; every price of the salon is in it. */
    public String currency() {
        return currency;
    }

    SalonStatus status() {
        return status;
    }

    String zone() {
        return zone;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return Objects.requireNonNull(version, "not saved yet");
    }
}
