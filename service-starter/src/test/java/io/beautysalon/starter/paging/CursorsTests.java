package io.beautysalon.starter.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {

    private final Cursors cursors =
            new Cursors(() -> "a key of thirty-two bytes or so".getBytes(StandardCharsets.UTF_8));

    @Test
    void aCursorCarriesItsSortKey() {
        assertThat(cursors.decode("notes", cursors.encode("notes", "2027-01-01", 7)))
                .containsExactly("2027-01-01", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCursorThatWasNotMadeHereIsRefused(String cursor) {
        assertRefused(cursor);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(cursors.encode("others", "1"));
    }

    @Test
    void aCursorOfAnotherKeyIsRefused() {
        assertRefused(new Cursors(() -> new byte[32]).encode("notes", "1"));
    }

    @Test
    void aPageEndsWhereTheRowsEnd() {
        var full = Page.of(List.of(1, 2, 3), 2, last -> "after " + last);
        var rest = Page.of(List.of(3), 2, last -> "after " + last);

        assertThat(full.items()).containsExactly(1, 2);
        assertThat(full.nextCursor()).isEqualTo("after 2");
        assertThat(rest.nextCursor()).isNull();
        assertThat(full.map(String::valueOf).items()).containsExactly("1", "2");
    }

    private void assertRefused(String cursor) {
        assertThatThrownBy(() -> cursors.decode("notes", cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.problem().slug()).isEqualTo("parameter-unreadable");
                            assertThat(problem.errors().getFirst().pointer()).isEqualTo("cursor");
                        });
    }
}
