package tenths.bench;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import tenths.store.Database;
import tenths.store.postgres.EmbeddedPostgres;

/// What a month costs that no busy neighbour changes: bytes and statements.
final class Counters {
    private static final String BYTES =
            "select cast(pg_current_wal_insert_lsn() - '0/0' as bigint), pg_database_size(current_database())";

    private Counters() {}

    /// @param walBytes written to the log of the database
    /// @param tableBytes size of the database: tables and indexes
    /// @param allocatedBytes of the heap, by all threads
    /// @param statements sent to the database; a COPY is one
    record Reading(long walBytes, long tableBytes, long allocatedBytes, long statements) {
        Reading since(Reading before) {
            return new Reading(
                    walBytes - before.walBytes,
                    tableBytes - before.tableBytes,
                    allocatedBytes - before.allocatedBytes,
                    statements - before.statements);
        }
    }

    static Reading read(EmbeddedPostgres server, CountedSource source) throws SQLException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var connection = server.as(Database.APP, "tenths").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BYTES)) {
            row.next();
            return new Reading(
                    row.getLong(1), row.getLong(2), threads.getTotalThreadAllocatedBytes(), source.statements());
        }
    }
}
