package tenths.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/// Rows on their way into a table by COPY, PostgreSQL's fastest way in. Within the transaction of the calling thread.
public final class Copy implements AutoCloseable {
    private static final int FLUSH_CHARACTERS = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FLUSH_CHARACTERS + (FLUSH_CHARACTERS >> 2));
    private boolean first = true;
    private long count;

    private Copy(CopyIn copy) {
        this.copy = copy;
    }

    /// @param target table with its columns: `work (id, kind)`
    public static Copy into(Transactions transactions, String target) {
        try {
            var api = transactions.connection().unwrap(PGConnection.class).getCopyAPI();
            return new Copy(api.copyIn("copy " + target + " from stdin"));
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    public Copy text(@Nullable String value) {
        next();
        if (value == null) {
            rows.append("\\N");
            return this;
        }
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
        return this;
    }

    public Copy number(long value) {
        next();
        rows.append(value);
        return this;
    }

    public Copy number(@Nullable Number value) {
        next();
        rows.append(
                value == null ? "\\N" : value instanceof BigDecimal exact ? exact.toPlainString() : value.toString());
        return this;
    }

    public Copy flag(boolean value) {
        next();
        rows.append(value ? 't' : 'f');
        return this;
    }

    public Copy id(@Nullable UUID value) {
        next();
        rows.append(value == null ? "\\N" : value.toString());
        return this;
    }

    public Copy day(@Nullable LocalDate value) {
        next();
        rows.append(value == null ? "\\N" : value.toString());
        return this;
    }

    public Copy instant(@Nullable Instant value) {
        next();
        rows.append(value == null ? "\\N" : value.toString());
        return this;
    }

    /// Bytes, given in hexadecimal.
    public Copy hex(@Nullable String value) {
        next();
        rows.append(value == null ? "\\N" : "\\\\x" + value);
        return this;
    }

    public void endRow() {
        rows.append('\n');
        first = true;
        count++;
        if (rows.length() >= FLUSH_CHARACTERS) {
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
        if (rows.isEmpty()) {
            return;
        }
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private void next() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    private static RuntimeException failed(SQLException failure) {
        return new DataAccessResourceFailureException("COPY: " + failure.getMessage(), failure);
    }
}
