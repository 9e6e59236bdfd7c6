package io.beautysalon.booking.catalog;

import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests about options say, and what is answered. */
final class OptionBodies {

    private OptionBodies() {}

    /** More minutes for a phase of the version, by its name; negative: fewer. */
    record LengthensBody(
            @NotBlank @Size(max = 50) @Schema(example = "cut") String phase,
            @NotNull @Min(-1_440) @Max(1_440) @Schema(example = "10") Integer minutes) {}

    /** A phase of its own, before the version's phase at that place, counted from 0. */
    record OwnPhaseBody(
            @NotNull @Min(0) @Max(10) Integer position,
            @NotNull @Min(1) @Max(1_440) @Schema(example = "15") Integer minutes,
            @NotNull Boolean staffBusy,
            @Nullable Boolean clientBusy,
            @Size(max = 5) @Nullable List<@NotNull UUID> pools) {

        List<UUID> poolIds() {
            return pools == null ? List.of() : pools;
        }
    }

    /** What both bodies say of the time it takes. */
    interface TimeBody {

        @Nullable LengthensBody lengthens();

        @Nullable OwnPhaseBody ownPhase();

        default boolean saysSomethingOfTime() {
            return lengthens() != null || ownPhase() != null;
        }

        /** The effect of an option of that name. */
        default OptionEffect effect(String name) {
            var lengthens = lengthens();
            var own = ownPhase();
            if (lengthens != null && own != null) {
                throw CommonProblem.INVALID.at("/ownPhase", "not together with lengthens");
            }
            if (lengthens != null) {
                return new OptionEffect.Lengthens(lengthens.phase(), lengthens.minutes());
            }
            return own == null
                    ? new OptionEffect.None()
                    : new OptionEffect.OwnPhase(
                            own.position(),
                            new VersionPhase(
                                    name,
                                    own.minutes(),
                                    own.staffBusy(),
                                    own.clientBusy() == null || own.clientBusy(),
                                    own.poolIds()));
        }
    }

    record CreateOptionRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Olaplex") String name,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @NotNull @Min(0) @Max(99_999_999) @Schema(example = "1500") Long price,
            @Valid @Nullable LengthensBody lengthens,
            @Valid @Nullable OwnPhaseBody ownPhase)
            implements TimeBody {}

    /** A merge patch; lengthens or ownPhase replaces what it does to the time. */
    record ChangeOptionRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Min(0) @Max(10_000) @Nullable Integer displayOrder,
            @Min(0) @Max(99_999_999) @Nullable Long price,
            @Valid @Nullable LengthensBody lengthens,
            @Valid @Nullable OwnPhaseBody ownPhase)
            implements TimeBody {

        void apply(ServiceOption option) {
            if (name != null) {
                option.rename(name);
            }
            if (displayOrder != null) {
                option.order(displayOrder);
            }
            if (price != null) {
                option.cost(price);
            }
            if (saysSomethingOfTime()) {
                option.have(effect(option.name()));
            }
        }
    }

    record OptionView(
            UUID id,
            UUID groupId,
            String name,
            int displayOrder,
            long price,
            @Nullable LengthensBody lengthens,
            @Nullable OwnPhaseBody ownPhase,
            boolean archived)
            implements Identified {

        static OptionView of(ServiceOption option) {
            return new OptionView(
                    option.id(),
                    option.groupId(),
                    option.name(),
                    option.displayOrder(),
                    option.price(),
                    lengthens(option.effect()),
                    ownPhase(option.effect()),
                    option.archived());
        }

        private static @Nullable LengthensBody lengthens(OptionEffect effect) {
            return effect instanceof OptionEffect.Lengthens(var phase, int minutes)
                    ? new LengthensBody(phase, minutes)
                    : null;
        }

        private static @Nullable OwnPhaseBody ownPhase(OptionEffect effect) {
            return effect instanceof OptionEffect.OwnPhase(int position, var own)
                    ? new OwnPhaseBody(
                            position, own.minutes(), own.staffBusy(), own.clientBusy(), own.pools())
                    : null;
        }
    }
}
