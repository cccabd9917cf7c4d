package tenths.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;
import tenths.rates.deals.InterestDue;
import tenths.rates.deals.Notice;
import tenths.rates.deals.Settlement;
import tenths.time.TimeEntry;

/// What no bill of the house may have, whatever its client says. These findings block, except PRC-04, PRC-07 and
/// PRC-08, and none can be overruled.
public final class HouseChecks {
    private static final String CODES = "PRC-";
    private static final int SECONDS_PER_DAY = 86_400;

    private HouseChecks() {}

    /// Whether a rule is one of these, and so nobody's to overrule or to mute.
    public static boolean isOne(String rule) {
        return rule.startsWith(CODES);
    }

    /// One person's day.
    private record Day(TimekeeperId timekeeper, LocalDate day) {}

    static List<Finding> check(List<RatedLine> lines, Currency currency) {
        var findings = new ArrayList<Finding>();
        if (lines.isEmpty()) {
            findings.add(finding("PRC-02", List.of(), "Nothing is left on this bill.", null));
        }
        for (var line : lines) {
            check(line, currency, findings);
        }
        findings.addAll(impossibleDays(lines));
        return findings;
    }

    private static void check(RatedLine line, Currency currency, List<Finding> findings) {
        var only = List.of(line.id());
        if (!line.priced()) {
            findings.add(finding("PRC-01", only, noRate(line), new Fix.Ask(line.id(), noRate(line))));
        }
        if (line.units().signum() == 0) {
            var message = "Nothing is left of the line after the increment: 0 units cannot stand on a bill.";
            findings.add(finding("PRC-02", only, message, new Fix.Hold(line.id())));
        }
        if (!line.amount().currency().equals(currency)) {
            var message = "The line is in %s; the client pays in %s."
                    .formatted(line.amount().currency(), currency);
            findings.add(finding("PRC-03", only, message, null));
        }
        var charged = Changes.gross(line, line.units()).plus(line.adjustment());
        if (!charged.equals(line.amount())
                || line.trace().sum().compareTo(line.amount().decimal()) != 0) {
            var message = "The line says %s, its units and adjustment make %s, its steps make %s."
                    .formatted(line.amount(), charged, line.trace().sum().toPlainString());
            findings.add(finding("PRC-05", only, message, null));
        }
    }

    /// A split was made for other units than the line has now, for instance because the increment was corrected since.
    static List<Finding> splitsThatNoLongerFit(Draft draft, List<Decision> decisions) {
        var findings = new ArrayList<Finding>();
        for (var decision : decisions) {
            if (decision.adjustment() instanceof Adjustment.Split split) {
                for (var whole : draft.line(split.line())) {
                    var message = "Decision %d splits %s into parts of %s together; undo it and split again."
                            .formatted(decision.number(), plain(whole.units()), plain(split.units()));
                    findings.add(finding("PRC-06", List.of(whole.id()), message, null));
                }
            }
        }
        return findings;
    }

    /// What the fee deal wants a person to know.
    static List<Finding> noticed(Settlement settlement) {
        return settlement.notices().stream().flatMap(HouseChecks::noticed).toList();
    }

    private static Stream<Finding> noticed(Notice notice) {
        return switch (notice) {
            // the page of the bill says it; a holdback is no fault of the bill
            case Notice.HeldWaits _ -> Stream.empty();
            case Notice.PeriodsWait(var count, var first, var charged) -> {
                var message =
                        ("One bill charges at most %d periods of a subscription; %d more from %s on wait for later"
                                        + " bills. Look at the day from which the deal holds.")
                                .formatted(charged, count, first);
                yield Stream.of(shown(finding("PRC-07", List.of(), message, null)));
            }
            case Notice.InterestProposed(var amount, var dues) -> {
                var invoices = dues.stream().map(InterestDue::invoice).collect(Collectors.joining(", "));
                var message = "Interest of %s is due on %s. Charge it or waive it; until then the bill leaves it out."
                        .formatted(amount, invoices);
                yield Stream.of(shown(finding("PRC-08", List.of(), message, null)));
            }
        };
    }

    private static String plain(BigDecimal units) {
        return units.toPlainString();
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
                findings.add(shown(finding("PRC-04", seen.getOrDefault(day, List.of()), message, null)));
            }
        });
        return findings;
    }

    private static Finding finding(String rule, List<LineId> lines, String message, @Nullable Fix fix) {
        var clause = new Clause("House rules", rule, 0, message);
        var evidence = lines.stream().map(Evidence::wholeLine).toList();
        return new Finding(rule, Severity.BLOCK, clause, lines, evidence, null, message, fix);
    }

    /// The same, but it does not block. How long a day may be is also a client's rule (TIM-05), which can.
    private static Finding shown(Finding blocking) {
        return new Finding(
                blocking.rule(),
                Severity.WARN,
                blocking.clause(),
                blocking.lines(),
                blocking.evidence(),
                blocking.atRisk(),
                blocking.message(),
                blocking.fix());
    }
}
