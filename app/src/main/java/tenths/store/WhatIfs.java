package tenths.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.whatif.Sums;

/// Changes that were tried on past bills, with what would have come of each.
public final class WhatIfs {
    private final Transactions transactions;

    public WhatIfs(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What was asked.
    ///
    /// @param body the change as YAML
    /// @param words the change in one line
    public record Asked(UUID id, String body, String words, PastInvoices.Range range, String by, Instant at) {}

    /// A line that would have cost something else, amounts in minor units.
    ///
    /// @param number 0 for one that the bill does not have
    /// @param trace as it would have been; empty for a line that would be gone
    public record Line(
            UUID invoice,
            int number,
            @Nullable String timekeeper,
            LocalDate day,
            String description,
            String currency,
            long before,
            long after,
            String trace) {}

    /// @param added else it would be gone
    /// @param lines numbers on the bill; empty for the bill as a whole
    public record Finding(
            UUID invoice,
            boolean added,
            String rule,
            String severity,
            @Nullable Long atRisk,
            String message,
            List<Integer> lines) {}

    /// A figure of a bill that does not follow from what it keeps.
    public record Doubt(UUID invoice, String what) {}

    /// How far it came.
    ///
    /// @param doubts bills with a figure that does not follow
    public record Tested(int bills, long lines, long ofLines, int doubts) {}

    public void add(Asked asked) {
        var client = asked.range().client();
        var matter = asked.range().matter();
        transactions
                .sql()
                .sql("insert into what_if (id, body, words, client_id, matter_id, from_day, to_day, asked_by, asked_at)"
                        + " values (:id, :body, :words, :client, :matter, :from, :to, :by, :at)")
                .param("id", asked.id())
                .param("body", asked.body())
                .param("words", asked.words())
                .param("client", client == null ? null : client.value(), Types.VARCHAR)
                .param("matter", matter == null ? null : matter.value(), Types.VARCHAR)
                .param("from", asked.range().from())
                .param("to", asked.range().to())
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param from place of the first
    public void addLines(UUID whatIf, int from, List<Line> lines) {
        try (var copy = Copy.into(
                transactions,
                "what_if_line (what_if_id, place, invoice_id, number, timekeeper_id, day, description, currency,"
                        + " before_minor, after_minor, trace)")) {
            var place = from;
            for (var line : lines) {
                copy.id(whatIf)
                        .number(place++)
                        .id(line.invoice())
                        .number(line.number())
                        .text(line.timekeeper())
                        .day(line.day())
                        .text(line.description())
                        .text(line.currency())
                        .number(line.before())
                        .number(line.after())
                        .text(line.trace())
                        .endRow();
            }
        }
    }

    /// @param from place of the first
    public void addFindings(UUID whatIf, int from, List<Finding> findings) {
        try (var copy = Copy.into(
                transactions,
                "what_if_finding (what_if_id, place, invoice_id, added, rule, severity, at_risk_minor, message,"
                        + " lines)")) {
            var place = from;
            for (var finding : findings) {
                copy.id(whatIf)
                        .number(place++)
                        .id(finding.invoice())
                        .flag(finding.added())
                        .text(finding.rule())
                        .text(finding.severity())
                        .number(finding.atRisk())
                        .text(finding.message())
                        .numbers(finding.lines())
                        .endRow();
            }
        }
    }

    /// @param from place of the first
    public void addDoubts(UUID whatIf, int from, List<Doubt> doubts) {
        try (var copy = Copy.into(transactions, "what_if_doubt (what_if_id, place, invoice_id, what)")) {
            var place = from;
            for (var doubt : doubts) {
                copy.id(whatIf)
                        .number(place++)
                        .id(doubt.invoice())
                        .text(doubt.what())
                        .endRow();
            }
        }
    }

    /// Keeps the sums and that it is over.
    public void end(UUID whatIf, Tested tested, List<Sums.Row> sums, Instant at) {
        try (var copy = Copy.into(
                transactions,
                "what_if_sum (what_if_id, kind, of_what, currency, bills, lines, before_minor, after_minor, added,"
                        + " gone, added_minor, gone_minor)")) {
            sums.forEach(row -> copy.id(whatIf)
                    .text(row.key().kind().name())
                    .text(row.key().of())
                    .text(row.key().currency().getCurrencyCode())
                    .number(row.sum().bills())
                    .number(row.sum().lines())
                    .number(row.sum().before())
                    .number(row.sum().after())
                    .number(row.sum().added())
                    .number(row.sum().gone())
                    .number(row.sum().addedAtRisk())
                    .number(row.sum().goneAtRisk())
                    .endRow());
        }
        transactions
                .sql()
                .sql("update what_if set ended_at = :at, bills = :bills, lines = :lines, of_lines = :of,"
                        + " doubts = :doubts where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("bills", tested.bills())
                .param("lines", tested.lines())
                .param("of", tested.ofLines())
                .param("doubts", tested.doubts())
                .param("id", whatIf)
                .update();
    }

    /// Forgets all but the newest, with their results.
    public void keepNewest(int most) {
        transactions
                .sql()
                .sql("delete from what_if where id in (select id from what_if order by asked_at desc, id offset :most)")
                .param("most", most)
                .update();
    }
}
