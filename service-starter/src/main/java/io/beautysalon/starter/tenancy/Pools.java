package io.beautysalon.starter.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.beautysalon.starter.secrets.DatabaseUsers;
import io.beautysalon.starter.secrets.RotatingDatabaseUser;
import java.time.Duration;

/** Connection pools whose users are replaced while they work. */
final class Pools {

    /** Hikari silently takes half an hour for anything shorter. */
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    private final DatabaseProperties properties;
    private final DatabaseUsers users;

    Pools(DatabaseProperties properties, DatabaseUsers users) {
        this.properties = properties;
        this.users = users;
    }

    HikariDataSource pool(String role, int size) {
        var user = users.user(properties.service() + "-" + role);
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(properties.url());
        config.setCredentialsProvider(user);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(properties.connectionTimeout().toMillis());
        config.setMaxLifetime(lifeOfConnection(user).toMillis());
        config.addDataSourceProperty("ApplicationName", properties.service() + "-" + role);
        config.addDataSourceProperty("options", options());
        var pool = new HikariDataSource(config);
        user.onReplaced(() -> pool.getHikariPoolMXBean().softEvictConnections());
        return pool;
    }

    private String options() {
        return "-c lock_timeout=%d -c statement_timeout=%d -c idle_in_transaction_session_timeout=30000"
                .formatted(
                        properties.lockTimeout().toMillis(),
                        properties.statementTimeout().toMillis());
    }

    private static Duration lifeOfConnection(RotatingDatabaseUser user) {
        var quarter = user.life().dividedBy(4);
        var capped = quarter.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : quarter;
        return capped.compareTo(SHORTEST_LIFE) < 0 ? SHORTEST_LIFE : capped;
    }
}
