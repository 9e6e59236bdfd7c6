package io.beautysalon.tenant;

import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.rules.OpenApiDocument;
import io.beautysalon.testsupport.rules.ProblemsDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written about this service is what it does. */
@TenantServiceTest
class DocumentsIT {

    @LocalServerPort private int port;

    @Test
    void theOpenApiDocumentIsTheCommittedOne() {
        OpenApiDocument.compare("tenant", new Api(port));
    }

    @Test
    void theProblemsAreTheDocumentedOnes() {
        ProblemsDocument.compare("tenant", "io.beautysalon.tenant");
    }
}
