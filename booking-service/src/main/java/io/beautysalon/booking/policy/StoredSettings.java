package io.beautysalon.booking.policy;

import io.beautysalon.booking.policy.SettingsController.SettingsBody;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a salon, or one of its locations, says about being booked; null = what is above holds. */
@Entity
@Table(name = "booking_settings")
class StoredSettings {

    /** The salon's own id, or the location's. */
    @Id private UUID scopeId;

    private @Nullable Integer leadMinutes;
    private @Nullable Integer horizonDays;
    private @Nullable Integer gridMinutes;
    private @Nullable Integer gapMinutes;
    private @Nullable Integer staffVisits;
    private @Nullable Integer locationVisits;
    private @Nullable Integer holdMinutes;
    private @Nullable Boolean approval;
    private @Nullable Integer travelMinutes;
    private @Nullable List<Integer> reminderMinutes;
    private @Nullable UUID defaultPolicyId;
    private @Nullable Boolean pricesIncludeTax;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StoredSettings() {}

    StoredSettings(UUID scopeId) {
        this.scopeId = scopeId;
    }

    void say(SettingsBody body) {
        leadMinutes = body.leadMinutes();
        horizonDays = body.horizonDays();
        gridMinutes = body.gridMinutes();
        gapMinutes = body.gapMinutes();
        staffVisits = body.staffVisits();
        locationVisits = body.locationVisits();
        holdMinutes = body.holdMinutes();
        approval = body.approval();
        travelMinutes = body.travelMinutes();
        reminderMinutes = body.reminderMinutes();
        defaultPolicyId = body.defaultPolicyId();
        pricesIncludeTax = body.pricesIncludeTax();
    }

    SettingsBody said() {
        return new SettingsBody(
                leadMinutes,
                horizonDays,
                gridMinutes,
                gapMinutes,
                staffVisits,
                locationVisits,
                holdMinutes,
                approval,
                travelMinutes,
                reminderMinutes,
                defaultPolicyId,
                pricesIncludeTax);
    }

    UUID scopeId() {
        return scopeId;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
