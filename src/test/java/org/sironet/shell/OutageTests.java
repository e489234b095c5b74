package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    private static final SQLException LOST = new SQLException("An I/O error occurred", "08006");
    private static final SQLException TAKEN = new SQLException("duplicate key", "23505");

    @Test
    void aLostConnectionIsOneAndARefusedRowIsNot() {
        assertThat(Outage.is(new DataAccessResourceFailureException("lost", LOST)))
                .isTrue();
        assertThat(Outage.is(new DataIntegrityViolationException("taken", TAKEN)))
                .isFalse();
    }

    /** The pool has closed the connection before the rollback could use it. */
    @Test
    void aRollbackThatFailsIsWhatItWasToUndo() {
        assertThat(Outage.is(rollback(new DataAccessResourceFailureException("lost", LOST))))
                .isTrue();
        assertThat(Outage.is(rollback(new DataIntegrityViolationException("taken", TAKEN))))
                .isFalse();
        assertThat(Outage.is(new TransactionSystemException("JDBC rollback failed", new SQLException("closed"))))
                .isFalse();
    }

    private static TransactionSystemException rollback(RuntimeException began) {
        var failed = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        failed.initApplicationException(began);
        return failed;
    }
}
