package io.beautysalon.booking.catalog;

import io.beautysalon.booking.register.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes sure that whatever is chosen with a variant leaves something of each phase, in the versions
 * that are in force or will be. A constant number of statements, however many variants there are.
 */
@Component
class OptionFit {

    private static final String LIVE = "e.id in :ids and e.archivedAt is null";
    private static final String LIVE_IN = "e.groupId in :groups and e.archivedAt is null";

    private final Register register;
    private final Catalogue catalogue;
    private final Clock clock;

    OptionFit(Register register, Catalogue catalogue, Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Looks at every variant that is offered with a group.
     *
     * @param pointer the field that changes
     * @throws io.beautysalon.starter.problem.ProblemException {@code option-empties-phase}
     */
    void requireWithGroup(UUID group, String pointer) {
        require(
                register.all(
                        Variant.class, ":group member of e.optionGroups", Map.of("group", group)),
                pointer);
    }

    /** The same for one variant. */
    void require(Variant variant, String pointer) {
        require(List.of(variant), pointer);
    }

    private void require(Collection<Variant> variants, String pointer) {
        var groupIds =
                variants.stream().flatMap(v -> v.optionGroups().stream()).distinct().toList();
        if (groupIds.isEmpty()) {
            return;
        }
        var choices = choices(groupIds);
        var ids = variants.stream().map(Variant::id).toList();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var versions =
                catalogue.versionsFrom(ids, today).stream()
                        .collect(Collectors.groupingBy(VariantVersion::variantId));
        for (var variant : variants) {
            var asked =
                    variant.optionGroups().stream()
                            .flatMap(id -> Stream.ofNullable(choices.get(id)))
                            .toList();
            for (var version : versions.getOrDefault(variant.id(), List.of())) {
                check(version.terms().phases(), asked, pointer);
            }
        }
    }

    private Map<UUID, Choices> choices(List<UUID> groupIds) {
        var effects =
                register.all(ServiceOption.class, LIVE_IN, Map.of("groups", groupIds)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServiceOption::groupId,
                                        Collectors.mapping(
                                                ServiceOption::effect, Collectors.toList())));
        return register.all(OptionGroup.class, LIVE, Map.of("ids", groupIds)).stream()
                .collect(
                        Collectors.toMap(
                                OptionGroup::id,
                                group ->
                                        new Choices(
                                                group.most(),
                                                effects.getOrDefault(group.id(), List.of()))));
    }

    private static void check(List<VersionPhase> phases, List<Choices> groups, String pointer) {
        var names = phases.stream().map(VersionPhase::name).filter(n -> n != null).toList();
        for (var choices : groups) {
            if (!names.containsAll(choices.phases())) {
                throw CatalogProblem.OPTION_EMPTIES_PHASE.at(
                        pointer, "only phases that the version names: " + names);
            }
        }
        for (var phase : phases) {
            int left =
                    phase.minutes() + groups.stream().mapToInt(g -> g.shortest(phase.name())).sum();
            if (left <= 0) {
                throw CatalogProblem.OPTION_EMPTIES_PHASE.at(
                        pointer, "more than 0 minutes left of phase " + phase.name());
            }
        }
    }

    /** A group's options, of which so many may be chosen. */
    private record Choices(int most, List<OptionEffect> effects) {

        List<String> phases() {
            return effects.stream()
                    .filter(OptionEffect.Lengthens.class::isInstance)
                    .map(effect -> ((OptionEffect.Lengthens) effect).phase())
                    .toList();
        }

        /** The most that a phase can lose by this group, as a negative number. */
        int shortest(@Nullable String phase) {
            return effects.stream()
                    .filter(OptionEffect.Lengthens.class::isInstance)
                    .map(OptionEffect.Lengthens.class::cast)
                    .filter(effect -> effect.phase().equals(phase) && effect.minutes() < 0)
                    .mapToInt(OptionEffect.Lengthens::minutes)
                    .sorted()
                    .limit(most)
                    .sum();
        }
    }
}
