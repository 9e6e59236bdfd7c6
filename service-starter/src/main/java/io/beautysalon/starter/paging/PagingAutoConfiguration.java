package io.beautysalon.starter.paging;

import io.beautysalon.starter.secrets.Secrets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Cursors signed with the service's key from Vault. */
@AutoConfiguration(afterName = "io.beautysalon.starter.secrets.SecretsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("salon.database.service")
class PagingAutoConfiguration {

    @Bean
    Cursors cursors(Secrets secrets, Environment environment) {
        var service = environment.getRequiredProperty("salon.database.service");
        return new Cursors(secrets.holdKey(service + "/cursor"));
    }
}
