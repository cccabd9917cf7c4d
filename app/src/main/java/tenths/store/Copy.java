package tenths.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;
import org.springframework.dao.DataAccessResourceFailureException;

/// Rows on their way into a table by COPY, PostgreSQL's fastest way in, in its binary form: nobody writes a number as
/// text and reads it again. Within the transaction of the calling thread.
public final class Copy implements AutoCloseable {
    private static final int FLUSH_BYTES = 1 << 16;
    private static final int END_OF_ROWS = -1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final long FIRST_SECOND = FIRST_DAY.toEpochDay() * 86_400;
    private static final long MICROSECONDS = 1_000_000;
    private static final int NANOSECONDS = 1_000;

    /// The signature, no flags, no extension.
    private static final byte[] HEADER = ByteBuffer.allocate(19)
            .put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
            .array();

    /// The kinds of the columns of each target, as the database answered once: they change with a new Tenths only.
    private static final Map<String, List<ColumnKind>> KINDS = new ConcurrentHashMap<>();

    private final CopyIn copy;
    private final List<ColumnKind> kinds;
    private final BinaryRows rows = new BinaryRows();
    private int column;
    private long count;

    private Copy(CopyIn copy, List<ColumnKind> kinds) {
        this.copy = copy;
        this.kinds = kinds;
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
        var kinds = KINDS.get(target);
        if (kinds == null) {
            kinds = kinds(connection, target);
            KINDS.put(target, kinds);
        }
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        return new Copy(api.copyIn("copy " + target + " from stdin with (format binary)"), kinds);
    }

    private static List<ColumnKind> kinds(Connection connection, String target) throws SQLException {
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

    public Copy text(@Nullable String value) {
        var kind = next();
        if (value == null) {
            rows.nothing();
        } else if (kind == ColumnKind.JSON) {
            rows.json(value);
        } else {
            expect(ColumnKind.TEXT, kind);
            rows.text(value);
        }
        return this;
    }

    public Copy number(long value) {
        var kind = next();
        if (kind == ColumnKind.EXACT) {
            rows.exact(BigDecimal.valueOf(value));
        } else {
            whole(value, kind);
        }
        return this;
    }

    public Copy number(@Nullable Number value) {
        if (value == null) {
            next();
            rows.nothing();
            return this;
        }
        if (value instanceof BigDecimal exact) {
            expect(ColumnKind.EXACT, next());
            rows.exact(exact);
            return this;
        }
        return number(value.longValue());
    }

    private void whole(long value, ColumnKind kind) {
        switch (kind) {
            case SMALL -> {
                if (value != (short) value) {
                    throw new ArithmeticException(value + " is too large for a column of two bytes");
                }
                rows.intNumber(Short.BYTES);
                rows.shortNumber((short) value);
            }
            case WHOLE -> {
                rows.intNumber(Integer.BYTES);
                rows.intNumber(Math.toIntExact(value));
            }
            default -> {
                expect(ColumnKind.LARGE, kind);
                large(value);
            }
        }
    }

    private void large(long value) {
        rows.intNumber(Long.BYTES);
        rows.longNumber(value);
    }

    /// An array of whole numbers.
    public Copy numbers(@Nullable Collection<? extends Number> values) {
        var kind = next();
        if (values == null) {
            rows.nothing();
            return this;
        }
        var members = values.stream().mapToLong(Number::longValue).toArray();
        if (kind == ColumnKind.LARGES) {
            rows.array(members, Oid.INT8, Long.BYTES);
        } else {
            expect(ColumnKind.WHOLES, kind);
            rows.array(members, Oid.INT4, Integer.BYTES);
        }
        return this;
    }

    public Copy flag(boolean value) {
        expect(ColumnKind.FLAG, next());
        rows.flag(value);
        return this;
    }

    public Copy id(@Nullable UUID value) {
        expect(ColumnKind.ID, next());
        if (value == null) {
            rows.nothing();
        } else {
            rows.id(value);
        }
        return this;
    }

    public Copy day(@Nullable LocalDate value) {
        expect(ColumnKind.DAY, next());
        if (value == null) {
            rows.nothing();
        } else {
            rows.intNumber(Integer.BYTES);
            rows.intNumber(Math.toIntExact(value.toEpochDay() - FIRST_DAY.toEpochDay()));
        }
        return this;
    }

    /// Rounded to the microsecond, as the driver rounds it.
    public Copy instant(@Nullable Instant value) {
        expect(ColumnKind.INSTANT, next());
        if (value == null) {
            rows.nothing();
        } else {
            var seconds = Math.subtractExact(value.getEpochSecond(), FIRST_SECOND);
            large(Math.addExact(
                    Math.multiplyExact(seconds, MICROSECONDS), (value.getNano() + NANOSECONDS / 2) / NANOSECONDS));
        }
        return this;
    }

    /// Bytes, given in hexadecimal.
    public Copy hex(@Nullable String value) {
        expect(ColumnKind.BYTES, next());
        if (value == null) {
            rows.nothing();
        } else {
            rows.hex(value);
        }
        return this;
    }

    /// @throws IllegalStateException if the row has fewer values than the target has columns
    public void endRow() {
        if (column != kinds.size()) {
            throw new IllegalStateException("a row of %d values for %s".formatted(column, kinds));
        }
        column = 0;
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

    /// The kind of the value that comes now; a row begins with the number of its columns.
    private ColumnKind next() {
        if (column == 0) {
            rows.shortNumber(kinds.size());
        }
        return kinds.get(column++);
    }

    /// A day is as long as a number: what is put into the wrong column must not arrive as something else.
    private static void expect(ColumnKind value, ColumnKind columnKind) {
        if (value != columnKind) {
            throw new IllegalStateException("a value of kind %s for a column of kind %s".formatted(value, columnKind));
        }
    }

    private static RuntimeException failed(SQLException failure) {
        return new DataAccessResourceFailureException("COPY: " + failure.getMessage(), failure);
    }
}
