package tenths.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.desk.OpenPrebill;
import tenths.invoicing.Adjustment;
import tenths.rates.RatedLine;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// A line of a bill as its table shows it.
///
/// @param narrative what it says, with what a biller changed about it
/// @param tags of its open findings, the heaviest first
/// @param by sign-in names of those who changed it; empty where nobody did
public record BillLine(
        int number,
        String id,
        LocalDate day,
        Person person,
        Changed codes,
        Redline narrative,
        Figures figures,
        List<Tag> tags,
        List<String> by) {

    /// Who worked; blank for an expense.
    public record Person(String initials, String name) {}

    /// What is billed.
    ///
    /// @param worked in hours, the quantity of an expense; it never changes
    /// @param billed hours or pieces on the bill, and what they were before anybody decided
    public record Figures(String worked, Changed billed, String rate, Changed amount) {}

    /// A cell of the line.
    ///
    /// @param before blank where nothing changed
    public record Changed(String now, String before) {
        static Changed of(String now, String before) {
            return new Changed(now, now.equals(before) ? "" : before);
        }
    }

    /// A rule that found something on the line.
    public record Tag(Severity severity, String rule) {}

    /// Whether somebody decided something about it.
    public boolean changed() {
        return !by.isEmpty();
    }

    /// Codes of the rules, for the chips that filter the lines.
    public String rules() {
        return tags.stream().map(Tag::rule).collect(Collectors.joining(" "));
    }

    static List<BillLine> of(OpenPrebill.Opened opened, List<RatedLine> lines) {
        var tags = tags(opened);
        var hands = hands(opened);
        var originals = opened.rated().stream()
                .collect(Collectors.toMap(line -> line.id().work(), line -> line, (first, _) -> first));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    var by = hands.getOrDefault(line.id().work(), List.of());
                    var original = originals.getOrDefault(line.id().work(), line);
                    return of(i + 1, line, by.isEmpty() ? line : original, tags.getOrDefault(line.id(), List.of()), by);
                })
                .toList();
    }

    private static Map<LineId, List<Tag>> tags(OpenPrebill.Opened opened) {
        var found = new HashMap<LineId, Map<String, Severity>>();
        for (var finding : opened.prebill().findings()) {
            for (var line : finding.lines()) {
                found.computeIfAbsent(line, _ -> new TreeMap<>())
                        .merge(finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        var tags = new HashMap<LineId, List<Tag>>();
        found.forEach((line, rules) -> tags.put(
                line,
                rules.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(rule -> new Tag(rule.getValue(), rule.getKey()))
                        .toList()));
        return tags;
    }

    /// Who changed which work. Keeping a line against a finding changes nothing about it.
    private static Map<UUID, List<String>> hands(OpenPrebill.Opened opened) {
        var hands = new HashMap<UUID, List<String>>();
        for (var kept : opened.history()) {
            if (!kept.undone() && kept.decision().adjustment() instanceof Adjustment.OnLine about) {
                var names = hands.computeIfAbsent(about.line().work(), _ -> new ArrayList<>());
                if (!names.contains(kept.decision().by())) {
                    names.add(kept.decision().by());
                }
            }
        }
        return hands;
    }

    private static BillLine of(int number, RatedLine line, RatedLine before, List<Tag> tags, List<String> by) {
        var person = line.timekeeper();
        var unitCost = line.unitCost();
        var part = line.id().part();
        return new BillLine(
                number,
                line.id().toString(),
                line.work().day(),
                person == null
                        ? new Person("", "")
                        : new Person(initials(person.firstName(), person.lastName()), person.name()),
                Changed.of(codes(line), part > 1 ? "" : codes(before)),
                Redline.of(part > 1 ? "" : before.narrative(), line.narrative()),
                new Figures(
                        worked(line),
                        Changed.of(Say.units(line.units()), part > 1 ? "" : Say.units(before.units())),
                        unitCost == null ? "no rate" : Say.units(unitCost),
                        Changed.of(Say.money(line.amount()), part > 1 ? "" : Say.money(before.amount()))),
                tags,
                by);
    }

    static String worked(RatedLine line) {
        return switch (line.work()) {
            case TimeEntry entry ->
                line.id().part() > 0 ? "" : Say.hours(entry.worked().seconds());
            case Expense expense -> Say.units(expense.quantity());
        };
    }

    private static String codes(RatedLine line) {
        var codes = line.codes();
        return line.work() instanceof TimeEntry ? codes.task() + "/" + codes.activity() : codes.expense();
    }

    private static String initials(String first, String last) {
        return (first.isEmpty()
                        ? last.substring(0, Math.min(2, last.length()))
                        : first.substring(0, 1) + last.substring(0, 1))
                .toUpperCase(Locale.ROOT);
    }
}
