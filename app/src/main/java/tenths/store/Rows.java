package tenths.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/// Rows for a table in the binary form of COPY: nobody writes a number as text and reads it again. They are written in
/// memory, on any thread; [Copy] sends them.
public sealed class Rows permits Copy {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final long FIRST_SECOND = FIRST_DAY.toEpochDay() * 86_400;
    private static final long MICROSECONDS = 1_000_000;
    private static final int NANOSECONDS = 1_000;

    final BinaryRows rows = new BinaryRows();
    private final List<ColumnKind> kinds;
    private int column;
    private int begin;

    Rows(List<ColumnKind> kinds) {
        this.kinds = kinds;
    }

    /// A row with its first values, or all of them, that was written before its transaction had a use for it.
    public static final class Begun {
        private final BinaryRows in;
        private final int from;
        private final int length;
        private final int columns;

        private Begun(BinaryRows in, int from, int length, int columns) {
            this.in = in;
            this.from = from;
            this.length = length;
            this.columns = columns;
        }
    }

    /// No rows yet, for the same target.
    public Rows another() {
        return new Rows(kinds);
    }

    /// Puts the row aside as far as it is written; the next value begins another one.
    public Begun putAside() {
        var begun = new Begun(rows, begin, rows.length() - begin, column);
        column = 0;
        return begun;
    }

    /// Goes on with a row of the same table that was put aside.
    public Rows goOn(Begun begun) {
        if (column != 0) {
            throw new IllegalStateException(
                    "a row goes on from its beginning, and %d values stand there".formatted(column));
        }
        rows.raw(begun.in.bytes(), begun.from, begun.length);
        column = begun.columns;
        return this;
    }

    public Rows text(@Nullable String value) {
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

    public Rows number(long value) {
        var kind = next();
        if (kind == ColumnKind.EXACT) {
            rows.exact(BigDecimal.valueOf(value));
        } else {
            whole(value, kind);
        }
        return this;
    }

    public Rows number(@Nullable Number value) {
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
    public Rows numbers(@Nullable Collection<? extends Number> values) {
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

    public Rows flag(boolean value) {
        expect(ColumnKind.FLAG, next());
        rows.flag(value);
        return this;
    }

    public Rows id(@Nullable UUID value) {
        expect(ColumnKind.ID, next());
        if (value == null) {
            rows.nothing();
        } else {
            rows.id(value);
        }
        return this;
    }

    public Rows day(@Nullable LocalDate value) {
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
    public Rows instant(@Nullable Instant value) {
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
    public Rows hex(@Nullable String value) {
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
    }

    /// The kind of the value that comes now; a row begins with the number of its columns.
    private ColumnKind next() {
        if (column == 0) {
            begin = rows.length();
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
}
