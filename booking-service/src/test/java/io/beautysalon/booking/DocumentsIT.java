package io.beautysalon.booking;

import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.rules.OpenApiDocument;
import io.beautysalon.testsupport.rules.ProblemsDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written about this service is what it does. */
@BookingTest
class DocumentsIT {

    @LocalServerPort private int port;

    @Test
    void theOpenApiDocumentIsTheCommittedOne() {
        OpenApiDocument.compare("booking", new Api(port));
    }

    @Test
    void theProblemsAreTheDocumentedOnes() {
        ProblemsDocument.compare("booking", "io.beautysalon.booking");
    }
}
