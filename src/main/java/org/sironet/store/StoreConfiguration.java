package org.sironet.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the program its database. The connection pool depends on it, so that PostgreSQL stops last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class StoreConfiguration {

    static final String DATABASE = "sironet";

    @Bean
    @Conditional(EmbeddedDatabase.class)
    OwnPostgres ownPostgres(Installation installation, ObjectProvider<EarlyPostgres> early) {
        var begun = early.getIfAvailable();
        return begun == null ? OwnPostgres.in(installation.data(), installation.programsFolder()) : begun.started();
    }

    @Bean
    @Conditional(EmbeddedDatabase.class)
    DatabaseAccess embedded(OwnPostgres postgres) throws SQLException {
        postgres.access("postgres").create(DATABASE);
        return prepared(postgres.access(DATABASE));
    }

    @Bean
    @Conditional(EmbeddedDatabase.Absent.class)
    DatabaseAccess external(Installation installation) throws SQLException {
        return prepared(DatabaseAccess.external(String.valueOf(installation.database())));
    }

    private static DatabaseAccess prepared(DatabaseAccess access) throws SQLException {
        access.prepare();
        return access;
    }

    @Bean
    JdbcConnectionDetails program(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.program();
            }

            @Override
            public String getPassword() {
                return access.programPassword();
            }
        };
    }

    @Bean
    FlywayConnectionDetails owner(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.owner();
            }

            @Override
            public String getPassword() {
                return access.ownerPassword();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer programForMigrations(DatabaseAccess access) {
        return flyway -> flyway.placeholders(Map.of("program", access.program()));
    }

    @Bean
    DurabilityCheck durability(HikariDataSource pool) {
        return new DurabilityCheck(pool);
    }
}
