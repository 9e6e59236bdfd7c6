package io.beautysalon.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What docs/architecture.md draws. */
class ArchitectureTests {

    @Test
    void theDiagramShowsTheEdgesOfTheTable() {
        assertThat(Edge.drawn())
                .isEqualTo(
                        Edge.documented().stream()
                                .map(edge -> edge.from() + " " + edge.to())
                                .collect(toSet()));
    }
}
