package io.beautysalon.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The board of this repository, as every contributor finds it. */
class RepositoryTests {

    private static final Path ROOT = GeneratedDocument.repository();

    @Test
    void everyLinkOfTheTrailHolds() {
        var me = new Git(ROOT).ask("config", "user.name").map(String::strip).orElse("the build");
        assertThat(new Board(ROOT, me, Clock.systemUTC()).run(List.of("verify")))
                .contains("every link holds");
    }

    @Test
    void theTrailHasBegun() {
        assertThat(new Trail(new Tables(ROOT).trail()).rows()).isNotEmpty();
    }
}
