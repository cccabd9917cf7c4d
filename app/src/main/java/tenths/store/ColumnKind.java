package tenths.store;

import java.sql.SQLException;

/// How PostgreSQL's binary COPY expects the values of a column.
enum ColumnKind {
    TEXT,
    JSON,
    SMALL,
    WHOLE,
    LARGE,
    EXACT,
    FLAG,
    ID,
    DAY,
    INSTANT,
    BYTES,
    WHOLES,
    LARGES;

    /// @param type as PostgreSQL calls it
    /// @throws SQLException if no row of ours is written in this type
    static ColumnKind of(String type) throws SQLException {
        return switch (type) {
            case "text", "bpchar", "varchar" -> TEXT;
            case "jsonb" -> JSON;
            case "int2" -> SMALL;
            case "int4" -> WHOLE;
            case "int8", "bigserial" -> LARGE;
            case "numeric" -> EXACT;
            case "bool" -> FLAG;
            case "uuid" -> ID;
            case "date" -> DAY;
            case "timestamptz" -> INSTANT;
            case "bytea" -> BYTES;
            case "_int4" -> WHOLES;
            case "_int8" -> LARGES;
            default -> throw new SQLException("rows are not copied into columns of type " + type);
        };
    }
}
