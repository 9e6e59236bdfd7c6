package io.beautysalon.billing;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import io.beautysalon.testsupport.rules.RowLevelSecurity;
import org.junit.jupiter.api.Test;

/** No table of this service shows one salon's rows to another. */
@BillingTest
class SchemaIT {

    @Test
    void keepsTenantsApart() {
        RowLevelSecurity.check(
                SharedInfrastructure.get().administrator(),
                "billing",
                "stripe_account_directory",
                "stripe_event");
    }
}
