package tenths.store;

import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database as the desk uses it: one verb, one transaction. Statements run through [#sql], bulk through
/// [#connection],
/// both inside the transaction that is open on the calling thread.
public final class Transactions {
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");
    private static final int TRIES = 6;
    private static final long PAUSE_NANOS = 20_000_000;

    private final DataSource source;
    private final JdbcClient client;
    private final TransactionTemplate template;

    public Transactions(DataSource source) {
        this.source = source;
        var statements = new JdbcTemplate(source);
        statements.setFetchSize(2_000);
        statements.setExceptionTranslator(new SQLStateSQLExceptionTranslator());
        client = JdbcClient.create(statements);
        template = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Runs the work in one transaction: all of it counts or nothing. A deadlock or a serialisation failure is tried
    /// again
    /// up to five times, so the work must have no effect outside the database.
    public <T> T inOne(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return template.execute(_ -> work.get());
            } catch (DataAccessException failure) {
                if (attempt == TRIES || !worthAnotherTry(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(
                        attempt * PAUSE_NANOS + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            }
        }
    }

    /// Runs something once the transaction of the calling thread has committed, and never if it does not.
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /// For single statements with named parameters.
    public JdbcClient sql() {
        return client;
    }

    /// For COPY. Released with the transaction; never closed by the caller.
    Connection connection() {
        return DataSourceUtils.getConnection(source);
    }

    private static boolean worthAnotherTry(DataAccessException failure) {
        // the driver's own refusals have no state
        return failure.getMostSpecificCause() instanceof java.sql.SQLException sql
                && sql.getSQLState() != null
                && WORTH_ANOTHER_TRY.contains(sql.getSQLState());
    }
}
