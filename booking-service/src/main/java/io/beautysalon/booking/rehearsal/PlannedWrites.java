package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.standing.Concerned;
import io.beautysalon.booking.standing.ScheduleWriter;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a list of schedule writes of different kinds, each as its feature reads it. What is wrong
 * with one of them is said with its place in the list.
 */
@Component
class PlannedWrites {

    private static final String LIST = "/changes/";
    private static final Concerned NOBODY = new Concerned(Set.of(), Set.of(), Set.of());

    private final Map<String, ScheduleWriter<?>> writers;
    private final JsonMapper json;
    private final Validator validator;

    PlannedWrites(List<ScheduleWriter<?>> writers, JsonMapper json, Validator validator) {
        this.writers =
                writers.stream().collect(Collectors.toMap(ScheduleWriter::type, writer -> writer));
        this.json = json;
        this.validator = validator;
    }

    /** Some writes, read and ready to be made. */
    record Plan(Concerned concerned, List<Runnable> writes) {

        void make() {
            writes.forEach(Runnable::run);
        }
    }

    /**
     * The plan of a list.
     *
     * @throws ProblemException {@code invalid} with pointers into the list
     */
    Plan read(List<JsonNode> changes) {
        var concerned = NOBODY;
        var writes = new ArrayList<Runnable>();
        for (int i = 0; i < changes.size(); i++) {
            var pointer = LIST + i;
            var plan = plan(writer(changes.get(i), pointer), changes.get(i), pointer);
            concerned = concerned.and(plan.concerned());
            writes.addAll(plan.writes());
        }
        return new Plan(concerned, writes);
    }

    private ScheduleWriter<?> writer(JsonNode change, String pointer) {
        var writer = writers.get(change.path("type").asString(""));
        if (writer == null) {
            throw CommonProblem.INVALID.at(
                    pointer + "/type", "one of " + writers.keySet().stream().sorted().toList());
        }
        return writer;
    }

    private <B> Plan plan(ScheduleWriter<B> writer, JsonNode change, String pointer) {
        var body = body(writer, change, pointer);
        return new Plan(
                below(pointer, () -> writer.concerned(body)),
                List.of(() ->
                        below(
                                pointer,
                                () -> {
                                    writer.write(body);
                                    return writer;
                                })));
    }

    private <B> B body(ScheduleWriter<B> writer, JsonNode change, String pointer) {
        var problem = CommonProblem.INVALID.exception();
        try {
            var fields = ((ObjectNode) change).deepCopy();
            fields.remove("type");
            var body = json.treeToValue(fields, writer.bodyType());
            validator
                    .validate(body)
                    .forEach(broken ->
                            problem.at(
                                    pointer + path(broken.getPropertyPath().toString()),
                                    broken.getMessage()));
            if (problem.errors().isEmpty()) {
                return body;
            }
        } catch (JacksonException unreadable) {
            var path =
                    unreadable.getPath().stream()
                            .map(step ->
                                    "/"
                                            + (step.getPropertyName() == null
                                                    ? String.valueOf(step.getIndex())
                                                    : step.getPropertyName()))
                            .collect(Collectors.joining());
            throw CommonProblem.INVALID.at(pointer + path, "as " + writer.type() + " reads it");
        }
        throw problem;
    }

    /** {@code days[MONDAY][0].start} as a JSON pointer. */
    private static String path(String property) {
        return "/" + property.replace("[", "/").replace("]", "").replace(".", "/");
    }

    private static <T> T below(String pointer, Supplier<T> work) {
        return rethrown(
                work,
                problem -> {
                    var moved = new ProblemException(problem.problem());
                    problem.errors()
                            .forEach(error -> moved.at(pointer + error.pointer(), error.rule()));
                    problem.members().forEach(moved::with);
                    return moved;
                });
    }

    private static <T> T rethrown(
            Supplier<T> work, Function<ProblemException, ProblemException> change) {
        try {
            return work.get();
        } catch (ProblemException problem) {
            throw problem.errors().isEmpty() ? problem : change.apply(problem);
        }
    }
}
