package org.sironet.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
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

    private static final int OLDEST = 16;

    /** @throws CannotStart when the URL is not one of PostgreSQL or names no user */
    static DatabaseAccess external(String url) {
        var properties = Driver.parseURL(url, new Properties());
        if (properties == null || properties.getProperty("user") == null)
            throw new CannotStart("--database wants jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD");
        return new DatabaseAccess(
                withoutCredentials(url), properties.getProperty("user"), properties.getProperty("password", ""));
    }

    private static String withoutCredentials(String url) {
        var parts = url.split("\\?", 2);
        var others = parts.length < 2
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .filter(parameter -> !parameter.matches("(user|password)=.*"))
                        .collect(Collectors.joining("&"));
        return others.isEmpty() ? parts[0] : parts[0] + "?" + others;
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    Connection asProgram() throws SQLException {
        return DriverManager.getConnection(url, program(), programPassword());
    }

    /** Named after the database, since the roles of a cluster are shared by its databases. */
    String program() {
        return database() + "_program";
    }

    /** Derived, so that every process that knows the owner's password knows this one too. */
    String programPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("program:" + ownerPassword).getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(database().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String database() {
        return Objects.requireNonNull(Driver.parseURL(url, new Properties())).getProperty("PGDBNAME");
    }

    /** Makes another database beside this one, unless it is there. */
    void create(String name) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (!found.next()) statement.execute("create database " + name);
        }
    }

    /**
     * Creates the program's role once; several processes may start at the same time.
     *
     * @throws CannotStart when the server is too old, or the owner may not create roles
     */
    void prepare() throws SQLException {
        try (var connection = asOwner()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST)
                throw new CannotStart(
                        "Sironet needs PostgreSQL " + OLDEST + " or newer; the database is version " + version + ".");
            connection.setAutoCommit(false);
            createProgram(connection);
            connection.commit();
        } catch (SQLException refused) {
            if ("42501".equals(refused.getSQLState())) throw mayNot(refused);
            throw refused;
        }
    }

    private CannotStart mayNot(SQLException refused) {
        return new CannotStart(
                "The user " + owner + " of --database must own the database and may create roles (alter role " + owner
                        + " createrole): "
                        + String.valueOf(refused.getMessage()).replace('\n', ' '),
                refused);
    }

    private void createProgram(Connection connection) throws SQLException {
        var program = quoted(program());
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('sironet.roles'))");
            try (var found = statement.executeQuery(
                    "select from pg_roles where rolname = '" + program().replace("'", "''") + "'")) {
                if (!found.next()) connection.createStatement().execute("create role " + program + " login");
            }
            statement.execute("alter role " + program + " password '" + programPassword() + "'");
            statement.execute("grant connect on database " + quoted(database()) + " to " + program);
            statement.execute("grant usage on schema public to " + program);
            statement.execute("alter default privileges in schema public"
                    + " grant select, insert, update, delete on tables to " + program);
            statement.execute("alter default privileges in schema public grant usage on sequences to " + program);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
