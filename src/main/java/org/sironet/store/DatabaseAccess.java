package org.sironet.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.Driver;

/**
 * Two ways into one database: the owner, who migrates it, and the program, which owns nothing.
 *
 * @param url without credentials
 * @param owner the role that owns the tables
 */
record DatabaseAccess(String url, String owner, String ownerPassword) {

    /** @throws IllegalArgumentException when the URL is not one of PostgreSQL or names no user */
    static DatabaseAccess external(String url) {
        var properties = Driver.parseURL(url, new Properties());
        if (properties == null || properties.getProperty("user") == null)
            throw new IllegalArgumentException(
                    "--database wants jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD");
        return new DatabaseAccess(
                url.replaceAll("[?&](user|password)=[^&]*", ""),
                properties.getProperty("user"),
                properties.getProperty("password", ""));
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** Named after the database, since the roles of a cluster are shared by its databases. */
    String program() {
        return database() + "_program";
    }

    /** Derived, so that every process that knows the owner's password knows this one too. */
    String programPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("program:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(database().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String database() {
        return Objects.requireNonNull(Driver.parseURL(url, new Properties())).getProperty("PGDBNAME");
    }

    /** Creates the program's role once; several processes may start at the same time. */
    void prepare() throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('sironet.roles'))");
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role "%1$s" login;
                      end if;
                    end $$""".formatted(program()));
            statement.execute("alter role \"%s\" password '%s'".formatted(program(), programPassword()));
            statement.execute("grant connect on database \"%s\" to \"%s\"".formatted(database(), program()));
            statement.execute("grant usage on schema public to \"%s\"".formatted(program()));
            statement.execute(
                    "alter default privileges in schema public grant select, insert, update, delete on tables to \"%s\""
                            .formatted(program()));
            statement.execute("alter default privileges in schema public grant usage on sequences to \"%s\""
                    .formatted(program()));
            connection.commit();
        }
    }
}
