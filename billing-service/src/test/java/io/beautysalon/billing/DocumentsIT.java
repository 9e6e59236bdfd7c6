package io.beautysalon.billing;

import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.rules.OpenApiDocument;
import io.beautysalon.testsupport.rules.ProblemsDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written about this service is what it does. */
@BillingTest
class DocumentsIT {

    @LocalServerPort private int port;

    @Test
    void theOpenApiDocumentIsTheCommittedOne() {
        OpenApiDocument.compare("billing", new Api(port));
    }

    @Test
    void theProblemsAreTheDocumentedOnes() {
        ProblemsDocument.compare("billing", "io.beautysalon.billing");
    }
}
