package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that can be had with a variant: it changes the price, and perhaps the time. */
@Entity
class ServiceOption extends Entry {

    private UUID groupId;
    private int displayOrder;
    private long price;
    private @Nullable String phase;
    private @Nullable Integer minutes;
    private @Nullable Integer position;
    private @Nullable Boolean staffBusy;
    private @Nullable Boolean clientBusy;
    private List<UUID> pools = List.of();

    @SuppressWarnings("NullAway.Init")
    protected ServiceOption() {}

    private ServiceOption(UUID id, String name, Instant createdAt, UUID groupId) {
        super(id, name, createdAt);
        this.groupId = groupId;
    }

    static ServiceOption of(OptionGroup group, UUID id, String name, Instant now) {
        return new ServiceOption(id, name, now, group.id());
    }

    void order(int place) {
        displayOrder = place;
    }

    /** Minor units on top of the variant's price. */
    void cost(long extra) {
        price = extra;
    }

    void have(OptionEffect effect) {
        switch (effect) {
            case OptionEffect.None ignored -> set(null, null, null, null, null, List.of());
            case OptionEffect.Lengthens(var name, int more) ->
                    set(name, more, null, null, null, List.of());
            case OptionEffect.OwnPhase(int place, var own) ->
                    set(null, own.minutes(), place, own.staffBusy(), own.clientBusy(), own.pools());
        }
    }

    OptionEffect effect() {
        return OptionEffect.of(
                phase,
                position,
                new VersionPhase(
                        name(),
                        minutes == null ? 0 : minutes,
                        staffBusy == null || staffBusy,
                        clientBusy == null || clientBusy,
                        pools));
    }

    private void set(
            @Nullable String ofPhase,
            @Nullable Integer lasting,
            @Nullable Integer at,
            @Nullable Boolean staff,
            @Nullable Boolean client,
            List<UUID> needed) {
        phase = ofPhase;
        minutes = lasting;
        position = at;
        staffBusy = staff;
        clientBusy = client;
        pools = needed;
    }

    UUID groupId() {
        return groupId;
    }

    int displayOrder() {
        return displayOrder;
    }

    long price() {
        return price;
    }

    @Override
    protected String kind() {
        return "option";
    }
}
