package io.beautysalon.gateway;

import io.beautysalon.testsupport.rules.ProblemsDocument;
import org.junit.jupiter.api.Test;

class DocumentsTests {

    @Test
    void theProblemsAreTheDocumentedOnes() {
        ProblemsDocument.compare("gateway", "io.beautysalon.gateway");
    }
}
