package io.beautysalon.testsupport.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A module's part of {@code docs/problems.md}, generated from its problem enums. */
public final class ProblemsDocument {

    private static final String PROBLEM = "io.beautysalon.starter.problem.Problem";

    private ProblemsDocument() {}

    private record Row(String slug, int status, String title) {}

    /** Compares the part of the module with this root package, or writes it. */
    public static void compare(String module, String rootPackage) {
        var rows =
                HouseRules.mainClasses(rootPackage).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(PROBLEM))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemsDocument::row)
                        .sorted(Comparator.comparing(Row::slug))
                        .toList();
        GeneratedDocument.compareSection("docs/problems.md", module, table(module, rows));
    }

    private static String table(String module, List<Row> rows) {
        return rows.stream()
                .map(row -> "| `%s` | %d | %s |\n".formatted(row.slug(), row.status(), row.title()))
                .collect(
                        Collectors.joining(
                                "",
                                "\n## " + module + "\n\n| slug | status | means |\n|---|---|---|\n",
                                "\n"));
    }

    private static Row row(Object problem) {
        var kind = call(problem, "kind");
        return new Row(
                call(problem, "slug").toString(),
                (int) call(kind, "status"),
                call(problem, "title").toString());
    }

    private static Object call(Object target, String method) {
        try {
            Method found =
                    Arrays.stream(target.getClass().getMethods())
                            .filter(each ->
                                    each.getName().equals(method) && each.getParameterCount() == 0)
                            .findFirst()
                            .orElseThrow();
            found.setAccessible(true);
            return found.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
