package io.beautysalon.starter.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import io.beautysalon.starter.secrets.DatabaseUsers;
import io.beautysalon.starter.telemetry.CorrectedClock;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pools of a service, one for each of its database roles, and the transaction manager that
 * names the tenant.
 */
@AutoConfiguration(
        afterName = "io.beautysalon.starter.telemetry.TelemetryAutoConfiguration",
        before = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            LiquibaseAutoConfiguration.class
        })
@ConditionalOnClass(JpaTransactionManager.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class TenancyAutoConfiguration {

    private static final int SMALL = 2;

    @Bean
    Pools pools(DatabaseProperties properties, DatabaseUsers users) {
        return new Pools(properties, users);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Pools pools, DatabaseProperties properties) {
        return pools.pool("app", properties.poolSize());
    }

    @Bean(defaultCandidate = false)
    HikariDataSource lookupDataSource(Pools pools) {
        return pools.pool("lookup", SMALL + SMALL);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource sweepDataSource(Pools pools) {
        return pools.pool("sweep", SMALL);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource relayDataSource(Pools pools) {
        return pools.pool("relay", SMALL + SMALL);
    }

    @Bean
    Lookup lookup(@Qualifier("lookupDataSource") DataSource dataSource) {
        return new Lookup(dataSource);
    }

    @Bean
    Sweep sweep(@Qualifier("sweepDataSource") DataSource dataSource) {
        return new Sweep(dataSource);
    }

    @Bean
    Relay relay(@Qualifier("relayDataSource") DataSource dataSource) {
        return new Relay(dataSource);
    }

    @Bean
    @ConditionalOnBean(CorrectedClock.class)
    ClockSampler clockSampler(Lookup lookup, CorrectedClock clock) {
        return new ClockSampler(lookup, clock);
    }

    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory factory, DataSource dataSource) {
        return new TenantTransactionManager(factory, dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(JpaTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    Migration liquibase(DatabaseProperties properties, DatabaseUsers users) {
        var user = users.once(properties.service() + "-migrator");
        var migration = new Migration();
        migration.setDataSource(
                new DriverManagerDataSource(
                        properties.url(), user.getUsername(), user.getPassword()));
        migration.setChangeLog("classpath:db/changelog/master.yaml");
        migration.setChangeLogParameters(Map.of("service", properties.service()));
        return migration;
    }
}
