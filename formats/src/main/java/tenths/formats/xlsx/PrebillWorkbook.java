package tenths.formats.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.firm.Matter;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.invoicing.Prebill;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;

/// A prebill as an Excel workbook, for a reviewer who insists on one: what is billed, each line, each finding. It is
/// for
/// reading; nothing in it computes, and nobody reads it back.
public final class PrebillWorkbook {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);
    private static final List<String> LINES = List.of(
            "Line",
            "Date",
            "Timekeeper",
            "Task",
            "Activity",
            "Expense",
            "Narrative",
            "Worked",
            "Billed",
            "Rate",
            "Adjustment",
            "Amount",
            "Findings");
    private static final List<Integer> LINE_WIDTHS = List.of(6, 12, 24, 8, 8, 8, 80, 9, 9, 11, 12, 13, 12);
    private static final List<String> FINDINGS =
            List.of("Rule", "Severity", "Answered", "Lines", "Finding", "At risk", "Clause", "Words of the clause");
    private static final List<Integer> FINDING_WIDTHS = List.of(12, 13, 10, 12, 80, 13, 14, 60);

    private final Prebill prebill;
    private final Map<LineId, Integer> numbers = new HashMap<>();

    private PrebillWorkbook(Prebill prebill) {
        this.prebill = prebill;
        prebill.lines().forEach(line -> numbers.put(line.id(), numbers.size() + 1));
    }

    /// The stream stays open. The same prebill is the same bytes.
    public static void write(Prebill prebill, Party client, Matter matter, Period period, OutputStream out)
            throws IOException {
        var workbook = new PrebillWorkbook(prebill);
        Workbook.write(List.of(workbook.summary(client, matter, period), workbook.lines(), workbook.findings()), out);
    }

    private Sheet summary(Party client, Matter matter, Period period) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(row("Client", Cell.words(client.name())));
        rows.add(row("Matter", Cell.words(matter.id().value() + " " + matter.name())));
        rows.add(row("Claim", Cell.words(matter.claimNumber())));
        rows.add(row("From", new Cell.Day(period.start())));
        rows.add(row("To", new Cell.Day(period.end())));
        rows.add(row("Currency", Cell.words(prebill.worked().currency().getCurrencyCode())));
        rows.add(row("Lines", Cell.whole(prebill.lines().size())));
        rows.add(row("Hours", Cell.units(hours())));
        rows.add(row("Fees", Cell.money(sum(true))));
        rows.add(row("Expenses", Cell.money(sum(false))));
        for (var whole : prebill.settlement().wholes()) {
            rows.add(row(whole.title(), Cell.money(whole.amount().decimal())));
        }
        rows.add(row("Total", Cell.money(prebill.total().decimal())));
        rows.add(row("Worth at the agreed rates", Cell.money(prebill.worked().decimal())));
        rows.add(row("Left off this bill", Cell.whole(prebill.left().size())));
        rows.add(row("Open findings", Cell.whole(prebill.findings().size())));
        return new Sheet("Prebill", List.of(28, 60), List.of(), rows);
    }

    private static List<Cell> row(String title, Cell value) {
        return List.of(Cell.title(title), value);
    }

    private Sheet lines() {
        var findings = new HashMap<LineId, Integer>();
        prebill.findings().forEach(finding -> finding.lines().forEach(line -> findings.merge(line, 1, Integer::sum)));
        var rows = prebill.lines().stream()
                .map(line -> line(line, findings.getOrDefault(line.id(), 0)))
                .toList();
        return new Sheet("Lines", LINE_WIDTHS, LINES, rows);
    }

    private List<Cell> line(RatedLine line, int findings) {
        var timekeeper = line.timekeeper();
        return List.of(
                Cell.whole(numbers.getOrDefault(line.id(), 0)),
                new Cell.Day(line.work().day()),
                Cell.words(timekeeper == null ? null : timekeeper.name()),
                Cell.words(line.codes().task()),
                Cell.words(line.codes().activity()),
                Cell.words(line.codes().expense()),
                Cell.words(line.narrative()),
                line.work() instanceof TimeEntry entry ? Cell.units(hours(entry)) : new Cell.Blank(),
                Cell.units(line.units()),
                Cell.money(line.unitCost()),
                Cell.money(line.adjustment().decimal()),
                Cell.money(line.amount().decimal()),
                findings == 0 ? new Cell.Blank() : Cell.whole(findings));
    }

    private Sheet findings() {
        var rows = new ArrayList<List<Cell>>();
        prebill.findings().forEach(finding -> rows.add(finding(finding, "no")));
        prebill.overridden().forEach(finding -> rows.add(finding(finding, "yes")));
        return new Sheet("Findings", FINDING_WIDTHS, FINDINGS, rows);
    }

    private List<Cell> finding(Finding finding, String answered) {
        var atRisk = finding.atRisk();
        var lines = finding.lines().stream()
                .filter(numbers::containsKey)
                .map(line -> String.valueOf(numbers.get(line)))
                .collect(Collectors.joining(", "));
        return List.of(
                Cell.words(finding.rule()),
                Cell.words(finding.severity().name().toLowerCase(Locale.ROOT)),
                Cell.words(answered),
                Cell.words(lines),
                Cell.words(finding.message()),
                Cell.money(atRisk == null ? null : atRisk.decimal()),
                Cell.words(finding.clause().reference()),
                Cell.words(finding.clause().quote()));
    }

    /// To four decimals, for the eye only: a third of an hour has no end.
    private static BigDecimal hours(TimeEntry entry) {
        return BigDecimal.valueOf(entry.worked().seconds()).divide(SECONDS, 4, RoundingMode.HALF_UP);
    }

    private BigDecimal hours() {
        return prebill.lines().stream()
                .filter(line -> line.work() instanceof TimeEntry)
                .map(RatedLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(boolean ofTime) {
        return prebill.lines().stream()
                .filter(line -> line.work() instanceof TimeEntry == ofTime)
                .map(line -> line.amount().decimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
