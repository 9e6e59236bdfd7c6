package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.CalendarRows.TermsRow;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Whether what is asked for exists there: variants, options that go together, staff. */
record Sense(VisitRequest request, Menu menu, List<TermsRow> terms) {

    /**
     * Names all that doesn't.
     *
     * @throws ProblemException {@code invalid}
     */
    void require() {
        var problem = CommonProblem.INVALID.exception();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            if (item.stillKept().isEmpty()) {
                check(item, "/items/" + i, problem);
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private void check(VisitRequest.Item item, String pointer, ProblemException problem) {
        boolean offered =
                menu.versions().stream()
                        .filter(version -> version.online() || !request.binding().clientRules())
                        .anyMatch(version -> version.variantId().equals(item.variantId()));
        if (!offered) {
            problem.at(pointer + "/variantId", "a variant that is offered there");
            return;
        }
        boolean performed =
                item.staffId() == null
                        || terms.stream()
                                .anyMatch(row ->
                                        row.variantId().equals(item.variantId())
                                                && row.staffId().equals(item.staffId()));
        if (!performed) {
            problem.at(pointer + "/staffId", "a staff member who performs it there");
        }
        checkOptions(item, pointer, problem);
    }

    private void checkOptions(VisitRequest.Item item, String pointer, ProblemException problem) {
        var groups = new LinkedHashMap<UUID, OfferedOption>();
        var known = new HashSet<UUID>();
        menu.options().stream()
                .filter(option -> option.variantId().equals(item.variantId()))
                .forEach(option -> {
                    groups.putIfAbsent(option.groupId(), option);
                    known.add(option.optionId());
                });
        for (int i = 0; i < item.optionIds().size(); i++) {
            if (!known.remove(item.optionIds().get(i))) {
                problem.at(pointer + "/optionIds/" + i, "an option of the variant, each once");
            }
        }
        groups.values()
                .forEach(group -> {
                    long chosen =
                            menu.chosen(item).stream()
                                    .filter(option -> option.groupId().equals(group.groupId()))
                                    .count();
                    if (chosen < group.least() || chosen > group.most()) {
                        problem.at(
                                pointer + "/optionIds",
                                "%d to %d options of group %s"
                                        .formatted(group.least(), group.most(), group.groupId()));
                    }
                });
    }
}
