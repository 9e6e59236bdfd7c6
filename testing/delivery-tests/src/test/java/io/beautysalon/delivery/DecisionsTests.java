package io.beautysalon.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The decisions' pages and their index. */
class DecisionsTests {

    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    private final List<Path> pages = Repository.files("docs/adr", ".md");

    @Test
    void everyPageIsInTheIndex() {
        var lines =
                pages.stream()
                        .map(page ->
                                "- [%s](../../../docs/adr/%s)\n"
                                        .formatted(title(page), page.getFileName()))
                        .collect(joining());
        GeneratedDocument.compareSection(".claude/context/decisions/README.md", "decisions", lines);
    }

    @Test
    void everyPageHasItsNumberAndItsParts() {
        for (var page : pages) {
            var number = Integer.parseInt(page.getFileName().toString().substring(0, 4));
            assertThat(title(page)).startsWith(number + ". ");
            assertThat(Repository.read(page))
                    .as(page.toString())
                    .contains(
                            "**Context.**",
                            "**Options.**",
                            "**Decision.**",
                            "**Consequence.**",
                            "**Enforced by**");
        }
        assertThat(pages.stream().map(page -> page.getFileName().toString().substring(0, 4)))
                .doesNotHaveDuplicates();
    }

    @Test
    void whateverEnforcesADecisionExists() throws IOException {
        var classes = new HashSet<String>();
        for (var file : Repository.sources()) {
            classes.add(file.getFileName().toString().replace(".java", ""));
        }
        for (var page : pages) {
            var enforced = Repository.read(page).split("\\*\\*Enforced by\\*\\*", 2)[1];
            var named = CLASS.matcher(enforced).results().map(found -> found.group(1)).toList();
            assertThat(classes).as(page.toString()).containsAll(named);
        }
    }

    private static String title(Path page) {
        return Repository.read(page).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }
}
