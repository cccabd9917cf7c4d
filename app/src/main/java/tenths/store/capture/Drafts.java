package tenths.store.capture;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Hash;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.Copy;
import tenths.store.Json;
import tenths.store.Transactions;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.NoteSource;
import tenths.time.Proposed;
import tenths.time.Worked;

/// Proposed entries: staged in bulk, changed one by one under their version, taken away from nobody.
public final class Drafts {
    static final String COLUMNS = """
            d.id, d.note_id, d.ordinal, d.timekeeper_id, d.source, d.state, d.version, d.kind, d.matter_id, d.day,
            d.worked_seconds, d.quantity, d.unit_cost, d.task, d.activity, d.expense_code, d.narrative, d.billable,
            d.certainty, d.basis, d.work_id, d.reason, d.changed_at
            """;
    private static final int TWIN_DIGITS = 32;

    private final Transactions transactions;

    public Drafts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param by the person or job that proposes them
    public void add(Collection<DraftRow> rows, String by) {
        try (var copy = Copy.into(
                transactions,
                "draft (id, note_id, ordinal, timekeeper_id, source, state, version, kind, matter_id, day,"
                        + " worked_seconds, quantity, unit_cost, task, activity, expense_code, narrative, billable,"
                        + " certainty, word, basis, first, twin, changed_by, changed_at)")) {
            for (var row : rows) {
                write(row, by, copy);
            }
        }
    }

    private static void write(DraftRow row, String by, Copy copy) {
        var draft = row.draft();
        var content = draft.content();
        copy.id(draft.id())
                .id(draft.note())
                .number(row.ordinal())
                .text(draft.of().value())
                .text(row.source().name())
                .text(row.state().name())
                .number(draft.version())
                .text(kind(content))
                .text(matter(content))
                .day(content.day())
                .number(seconds(content))
                .number(quantity(content))
                .number(unitCost(content))
                .text(content.codes().task())
                .text(content.codes().activity())
                .text(content.codes().expense())
                .text(content.narrative())
                .flag(content.billable())
                .text(draft.proposed().certainty().name())
                .text(draft.proposed().word().name())
                .text(Json.MAPPER.writeValueAsString(draft.basis()))
                .text(tenths.audit.Json.write(content.members()))
                .hex(twin(content))
                .text(by)
                .instant(row.changedAt())
                .endRow();
    }

    public List<DraftRow> find(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from draft d where d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Drafts::row)
                .list();
    }

    /// The same, held until the end of the transaction, so that nobody else changes them meanwhile.
    public List<DraftRow> hold(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from draft d where d.id = any(:ids) order by d.id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Drafts::row)
                .list();
    }

    /// Keeps the new content of an open draft that was [held][#hold] in its earlier version.
    public void change(DraftEntry draft, String by, java.time.Instant at) {
        var content = draft.content();
        transactions
                .sql()
                .sql("""
                        update draft set version = :version, kind = :kind, matter_id = :matter, day = :day,
                               worked_seconds = :seconds, quantity = :quantity, unit_cost = :unitCost, task = :task,
                               activity = :activity, expense_code = :expense, narrative = :narrative,
                               billable = :billable, certainty = :certainty, word = :word, basis = :basis::jsonb,
                               twin = decode(:twin, 'hex'), changed_by = :by, changed_at = :at
                         where id = :id and state = 'OPEN'
                        """)
                .param("id", draft.id())
                .param("version", draft.version())
                .param("kind", kind(content))
                .param("matter", matter(content), Types.VARCHAR)
                .param("day", content.day(), Types.DATE)
                .param("seconds", seconds(content), Types.INTEGER)
                .param("quantity", quantity(content), Types.NUMERIC)
                .param("unitCost", unitCost(content), Types.NUMERIC)
                .param("task", content.codes().task())
                .param("activity", content.codes().activity())
                .param("expense", content.codes().expense())
                .param("narrative", content.narrative())
                .param("billable", content.billable())
                .param("certainty", draft.proposed().certainty().name())
                .param("word", draft.proposed().word().name())
                .param("basis", Json.MAPPER.writeValueAsString(draft.basis()))
                .param("twin", twin(content))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A draft that became a fact: in its next version.
    public record Became(UUID draft, UUID work) {}

    public void approved(Collection<Became> became, String by, java.time.Instant at) {
        transactions
                .sql()
                .sql("""
                        update draft d set state = 'APPROVED', work_id = b.work, version = d.version + 1,
                               changed_by = :by, changed_at = :at
                          from unnest(:drafts, :works) b(draft, work) where d.id = b.draft
                        """)
                .param("drafts", became.stream().map(Became::draft).toArray(UUID[]::new))
                .param("works", became.stream().map(Became::work).toArray(UUID[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void dismissed(Collection<UUID> drafts, String reason, String by, java.time.Instant at) {
        transactions
                .sql()
                .sql("""
                        update draft set state = 'DISMISSED', reason = :reason, version = version + 1,
                               changed_by = :by, changed_at = :at where id = any(:drafts)
                        """)
                .param("drafts", drafts.toArray(UUID[]::new))
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Drafts that were approved or dismissed and are to be looked at again.
    public void reopened(Collection<UUID> drafts, String by, java.time.Instant at) {
        transactions
                .sql()
                .sql("""
                        update draft set state = 'OPEN', work_id = null, reason = null, version = version + 1,
                               changed_by = :by, changed_at = :at where id = any(:drafts)
                        """)
                .param("drafts", drafts.toArray(UUID[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The highest place among the drafts of a note.
    public int last(UUID note) {
        return transactions
                .sql()
                .sql("select coalesce(max(ordinal), 0) from draft where note_id = :note")
                .param("note", note)
                .query(Integer.class)
                .single();
    }

    static DraftRow row(ResultSet row, int number) throws SQLException {
        var proposed = new Proposed(
                content(row),
                Json.MAPPER.readValue(row.getString("basis"), Basis.class),
                Certainty.valueOf(row.getString("certainty")));
        var draft = new DraftEntry(
                row.getObject("id", UUID.class),
                row.getObject("note_id", UUID.class),
                new TimekeeperId(row.getString("timekeeper_id")),
                row.getInt("version"),
                proposed);
        return new DraftRow(
                draft,
                NoteSource.Kind.valueOf(row.getString("source")),
                row.getInt("ordinal"),
                DraftRow.State.valueOf(row.getString("state")),
                row.getObject("work_id", UUID.class),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))
                        .toInstant());
    }

    private static Content content(ResultSet row) throws SQLException {
        var matter = row.getString("matter_id");
        var seconds = row.getObject("worked_seconds", Integer.class);
        return new Content(
                "F".equals(row.getString("kind"))
                        ? new Measure.Time(seconds == null ? null : new Worked(seconds))
                        : new Measure.Cost(
                                Objects.requireNonNull(row.getBigDecimal("quantity"))
                                        .stripTrailingZeros(),
                                plain(row.getBigDecimal("unit_cost"))),
                row.getObject("day", LocalDate.class),
                matter == null ? null : new MatterId(matter),
                new Codes(row.getString("task"), row.getString("activity"), row.getString("expense_code")),
                row.getBoolean("billable"),
                row.getString("narrative"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static String kind(Content content) {
        return content.measure() instanceof Measure.Time ? "F" : "E";
    }

    private static @Nullable String matter(Content content) {
        return content.matter() == null ? null : content.matter().value();
    }

    private static @Nullable Integer seconds(Content content) {
        return content.measure() instanceof Measure.Time(var worked) && worked != null ? worked.seconds() : null;
    }

    private static @Nullable BigDecimal quantity(Content content) {
        return content.measure() instanceof Measure.Cost cost ? cost.quantity() : null;
    }

    private static @Nullable BigDecimal unitCost(Content content) {
        return content.measure() instanceof Measure.Cost cost ? cost.unitCost() : null;
    }

    /// Of the letters and digits alone: the same words with other dots and capitals are the same words.
    private static String twin(Content content) {
        var words = content.narrative().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Hash.over(words.strip().getBytes(StandardCharsets.UTF_8)).hex().substring(0, TWIN_DIGITS);
    }
}
