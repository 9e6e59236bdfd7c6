package io.beautysalon.starter.secrets;

import com.zaxxer.hikari.HikariCredentialsProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.vault.config.VaultAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.authentication.LifecycleAwareSessionManager;
import org.springframework.vault.authentication.SessionManager;
import org.springframework.vault.client.RestTemplateFactory;
import org.springframework.vault.core.VaultKeyValueOperationsSupport.KeyValueBackend;
import org.springframework.vault.core.VaultOperations;

/** Vault as every service uses it. */
@AutoConfiguration(before = VaultAutoConfiguration.class)
@EnableScheduling
@EnableConfigurationProperties(VaultAccessProperties.class)
class SecretsAutoConfiguration {

    @Bean
    ClientAuthentication clientAuthentication(
            RestTemplateFactory factory, VaultAccessProperties properties) {
        return properties.authentication(factory.create());
    }

    @Bean
    Secrets secrets(VaultOperations vault) {
        return new Secrets(vault.opsForKeyValue("secret", KeyValueBackend.KV_2));
    }

    @Bean
    VaultSession vaultSession(SessionManager sessions) {
        if (sessions instanceof LifecycleAwareSessionManager renewing) {
            return new VaultSession(renewing);
        }
        throw new IllegalStateException(
                "spring.cloud.vault.session.lifecycle.enabled must not be false: tokens would end");
    }

    /** Only for services that have a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HikariCredentialsProvider.class)
    static class OfTheDatabase {

        @Bean
        DatabaseUsers databaseUsers(
                VaultOperations vault, TaskScheduler taskScheduler, VaultSession session) {
            return new DatabaseUsers(vault, taskScheduler, session);
        }
    }

    /** Jobs wait on the database and on Vault, so each run has a virtual thread of its own. */
    @Bean
    TaskScheduler taskScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setTaskTerminationTimeout(10_000);
        return scheduler;
    }
}
