package org.sironet;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.sironet.store.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/** Says why the program did not start. */
final class StartFailure {

    private StartFailure() {}

    /** One sentence for what an operator can mend; for anything else everything that is known. */
    static String sentence(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .map(StartFailure::known)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElseGet(() -> everything(failure));
    }

    private static String known(Throwable failure) {
        return switch (failure) {
            case CannotStart cannot -> cannot.sentence();
            case PortInUseException used ->
                "Port " + used.getPort() + " is in use. Stop what uses it, or choose another with --port.";
            case SQLException unreachable
            when connection(unreachable) -> "The database cannot be used: " + firstLine(unreachable);
            case FlywayException migration
            when !(migration.getCause() instanceof SQLException) ->
                "The database's tables do not fit this version of the program: " + firstLine(migration);
            default -> ofCertificate(failure) ? "The certificate cannot be used: " + firstLine(failure) : "";
        };
    }

    /** The framework throws what anybody may throw; where it was thrown tells. */
    private static boolean ofCertificate(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.springframework.boot.ssl.");
    }

    private static boolean connection(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && state.matches("(08|28|3D|53|57P).*");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static String everything(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return "The program could not start, for a reason it does not know:\n" + text;
    }
}
