package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which files came into the house, and which were taken back; and the mappings that people saved for them.
public final class Imports {
    private static final String COLUMNS = """
            select id, kind, file_name, encode(sha256, 'hex') as sha256, size_bytes, location, mapping, rows_new,
                   rows_changed, rows_same, imported_by, imported_at, undone_by, undone_at
              from import
            """;

    private final Transactions transactions;

    public Imports(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The file of an import, as it is kept.
    ///
    /// @param sha256 in hexadecimal
    /// @param location where the archive keeps it; empty until it does
    public record Source(String fileName, String sha256, long sizeBytes, String location) {}

    /// How many rows were new, said something else than before, or said the same.
    public record Counts(long added, long changed, long same) {}

    /// @param kind work, clients, matters, timekeepers, rates or guidelines
    /// @param undoneBy null while it counts
    public record Row(
            UUID id,
            String kind,
            Source source,
            String mapping,
            Counts counts,
            String importedBy,
            Instant importedAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    public void add(Row row) {
        transactions
                .sql()
                .sql("""
                        insert into import (id, kind, file_name, sha256, size_bytes, location, mapping, rows_new,
                                            rows_changed, rows_same, imported_by, imported_at)
                        values (:id, :kind, :file, decode(:sha256, 'hex'), :size, :location, :mapping, :new,
                                :changed, :same, :by, :at)
                        """)
                .param("id", row.id())
                .param("kind", row.kind())
                .param("file", row.source().fileName())
                .param("sha256", row.source().sha256())
                .param("size", row.source().sizeBytes())
                .param("location", row.source().location())
                .param("mapping", row.mapping())
                .param("new", row.counts().added())
                .param("changed", row.counts().changed())
                .param("same", row.counts().same())
                .param("by", row.importedBy())
                .param("at", row.importedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What came of it, once all rows are read and the file is kept.
    public void counted(UUID id, Counts counts, String location) {
        transactions
                .sql()
                .sql("update import set rows_new = :new, rows_changed = :changed, rows_same = :same,"
                        + " location = :location where id = :id")
                .param("new", counts.added())
                .param("changed", counts.changed())
                .param("same", counts.same())
                .param("location", location)
                .param("id", id)
                .update();
    }

    public void undone(UUID id, String actor, Instant at) {
        transactions
                .sql()
                .sql("update import set undone_by = :actor, undone_at = :at where id = :id")
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Locked until the transaction ends; none if there is no such import.
    public List<Row> find(UUID id) {
        return transactions
                .sql()
                .sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Imports::row)
                .list();
    }

    /// The latest import of the same bytes that still counts; none if there was none.
    public List<Row> ofFile(String sha256) {
        return transactions
                .sql()
                .sql(COLUMNS + " where sha256 = decode(:sha256, 'hex') and undone_at is null"
                        + " order by imported_at desc limit 1")
                .param("sha256", sha256)
                .query(Imports::row)
                .list();
    }

    /// The newest first.
    public List<Row> page(int offset, int limit) {
        return transactions
                .sql()
                .sql(COLUMNS + " order by imported_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Imports::row)
                .list();
    }

    /// The newest first, from below one on.
    ///
    /// @param below an import; null for the newest
    public List<Row> before(@Nullable UUID below, int limit) {
        return transactions
                .sql()
                .sql(COLUMNS + " where cast(:below as uuid) is null or (imported_at, id) <"
                        + " (select b.imported_at, b.id from import b where b.id = :below)"
                        + " order by imported_at desc, id desc limit :limit")
                .param("below", below, Types.OTHER)
                .param("limit", limit)
                .query(Imports::row)
                .list();
    }

    public int count() {
        return transactions
                .sql()
                .sql("select count(*) from import")
                .query(Integer.class)
                .single();
    }

    /// The texts of the saved mappings, by name.
    public List<String> mappings() {
        return transactions
                .sql()
                .sql("select body from import_mapping order by name")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    public void saveMapping(String name, String kind, String body, String actor, Instant at) {
        transactions
                .sql()
                .sql("insert into import_mapping (name, kind, body, saved_by, saved_at)"
                        + " values (:name, :kind, :body, :actor, :at) on conflict (name) do update"
                        + " set kind = excluded.kind, body = excluded.body, saved_by = excluded.saved_by,"
                        + " saved_at = excluded.saved_at")
                .param("name", name)
                .param("kind", kind)
                .param("body", body)
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var undoneAt = row.getTimestamp("undone_at");
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("kind")),
                new Source(
                        Objects.requireNonNull(row.getString("file_name")),
                        Objects.requireNonNull(row.getString("sha256")),
                        row.getLong("size_bytes"),
                        Objects.requireNonNull(row.getString("location"))),
                Objects.requireNonNull(row.getString("mapping")),
                new Counts(row.getLong("rows_new"), row.getLong("rows_changed"), row.getLong("rows_same")),
                Objects.requireNonNull(row.getString("imported_by")),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("undone_by"),
                undoneAt == null ? null : undoneAt.toInstant());
    }
}
