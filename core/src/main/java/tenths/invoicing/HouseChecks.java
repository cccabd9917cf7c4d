package tenths.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;

/// What no bill of the house may have, whatever its client says. These findings block and cannot be overruled.
final class HouseChecks {
    private static final int SECONDS_PER_DAY = 86_400;

    private HouseChecks() {}

    /// One person's day.
    private record Day(TimekeeperId timekeeper, LocalDate day) {}

    static List<Finding> check(List<RatedLine> lines, Currency currency) {
        var findings = new ArrayList<Finding>();
        if (lines.isEmpty()) {
            findings.add(finding("PRC-02", List.of(), "Nothing is left on this bill.", null));
        }
        for (var line : lines) {
            if (!line.priced()) {
                findings.add(finding("PRC-01", List.of(line.id()), noRate(line), new Fix.Ask(line.id(), noRate(line))));
            }
            if (!line.amount().currency().equals(currency)) {
                var message = "The line is in %s; the client pays in %s."
                        .formatted(line.amount().currency(), currency);
                findings.add(finding("PRC-03", List.of(line.id()), message, null));
            }
        }
        findings.addAll(impossibleDays(lines));
        return findings;
    }

    private static String noRate(RatedLine line) {
        var timekeeper = line.timekeeper();
        var who = timekeeper == null ? "The expense" : timekeeper.name();
        return "%s has no agreed rate on %s; no rate is ever assumed."
                .formatted(who, line.work().day());
    }

    private static List<Finding> impossibleDays(List<RatedLine> lines) {
        var seconds = new LinkedHashMap<Day, Integer>();
        var seen = new LinkedHashMap<Day, List<LineId>>();
        for (var line : lines) {
            if (line.work() instanceof TimeEntry entry && line.id().part() <= 1) {
                var day = new Day(entry.timekeeper(), entry.day());
                seconds.merge(day, entry.worked().seconds(), Integer::sum);
                seen.computeIfAbsent(day, _ -> new ArrayList<>()).add(line.id());
            }
        }
        var findings = new ArrayList<Finding>();
        seconds.forEach((day, worked) -> {
            if (worked > SECONDS_PER_DAY) {
                var message = "%s worked more than 24 hours on %s.".formatted(day.timekeeper(), day.day());
                findings.add(finding("PRC-04", seen.getOrDefault(day, List.of()), message, null));
            }
        });
        return findings;
    }

    private static Finding finding(String rule, List<LineId> lines, String message, @Nullable Fix fix) {
        var clause = new Clause("House rules", rule, 0, message);
        var evidence = lines.stream().map(Evidence::wholeLine).toList();
        return new Finding(rule, Severity.BLOCK, clause, lines, evidence, null, message, fix);
    }
}
