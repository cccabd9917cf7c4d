package tenths.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/// Rows on their way into a table by COPY, PostgreSQL's fastest way in, in its binary form: nobody writes a number as
/// text and reads it again. Within the transaction of the calling thread.
public final class Copy extends Rows implements AutoCloseable {
    private static final int FLUSH_BYTES = 1 << 16;
    private static final int END_OF_ROWS = -1;

    /// The signature, no flags, no extension.
    private static final byte[] HEADER = ByteBuffer.allocate(19)
            .put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
            .array();

    /// The kinds of the columns of each target, as the database answered once: they change with a new Tenths only.
    private static final Map<String, List<ColumnKind>> KINDS = new ConcurrentHashMap<>();

    private final CopyIn copy;
    private long count;

    private Copy(CopyIn copy, List<ColumnKind> kinds) {
        super(kinds);
        this.copy = copy;
        rows.raw(HEADER);
    }

    /// @param target table with its columns: `work (id, kind)`
    public static Copy into(Transactions transactions, String target) {
        try {
            return into(transactions.connection(), target);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    static Copy into(Connection connection, String target) throws SQLException {
        var kinds = kinds(connection, target); // asked before, since a connection that copies answers nothing else
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        return new Copy(api.copyIn("copy " + target + " from stdin with (format binary)"), kinds);
    }

    /// Rows for such a target that are written ahead, to be sent later.
    public static Rows ahead(Transactions transactions, String target) {
        try {
            return new Rows(kinds(transactions.connection(), target));
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static List<ColumnKind> kinds(Connection connection, String target) throws SQLException {
        var known = KINDS.get(target);
        if (known == null) {
            known = asked(connection, target);
            KINDS.put(target, known);
        }
        return known;
    }

    private static List<ColumnKind> asked(Connection connection, String target) throws SQLException {
        var open = target.indexOf('(');
        var query = "select %s from %s limit 0"
                .formatted(target.substring(open + 1, target.lastIndexOf(')')), target.substring(0, open));
        try (var statement = connection.createStatement();
                var none = statement.executeQuery(query)) {
            var columns = none.getMetaData();
            var kinds = new ArrayList<ColumnKind>();
            for (var i = 1; i <= columns.getColumnCount(); i++) {
                kinds.add(ColumnKind.of(columns.getColumnTypeName(i)));
            }
            return List.copyOf(kinds);
        }
    }

    @Override
    public void endRow() {
        super.endRow();
        count++;
        if (rows.length() >= FLUSH_BYTES) {
            flush();
        }
    }

    public long count() {
        return count;
    }

    /// Sends what is left; a row that the table refuses makes the whole COPY, and with it the transaction, fail.
    @Override
    public void close() {
        try {
            rows.shortNumber(END_OF_ROWS);
            flush();
            copy.endCopy();
        } catch (SQLException failure) {
            throw failed(failure);
        } finally {
            abandon();
        }
    }

    private void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException alreadyFailed) {
            // the failure that led here is on its way up
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            rows.clear();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static RuntimeException failed(SQLException failure) {
        return new DataAccessResourceFailureException("COPY: " + failure.getMessage(), failure);
    }
}
