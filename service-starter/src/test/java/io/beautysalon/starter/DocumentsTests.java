package io.beautysalon.starter;

import io.beautysalon.testsupport.rules.ProblemsDocument;
import org.junit.jupiter.api.Test;

class DocumentsTests {

    @Test
    void theProblemsAreTheDocumentedOnes() {
        ProblemsDocument.compare("every service", "io.beautysalon.starter");
    }
}
