package tenths.invoicing.whatif;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// What a change would have made of many bills, added up: in all, by client, matter, person and month. Never across
/// currencies.
public final class Sums {
    private final Map<Key, Sum> sums = new HashMap<>();

    /// What is added up.
    public enum Kind {
        TOTAL,
        CLIENT,
        MATTER,
        PERSON,
        /// Of the invoice's date.
        MONTH
    }

    /// @param of identity of the client, matter or person, or `2026-10`; blank in all
    public record Key(Kind kind, String of, Currency currency) {}

    /// Figures of one key, amounts in minor units.
    ///
    /// @param bills that would have been otherwise
    /// @param lines that would have cost something else or been found otherwise
    /// @param before what the lines with another amount came to
    /// @param addedAtRisk what clients could have cut for the added findings
    public record Sum(
            int bills, int lines, long before, long after, int added, int gone, long addedAtRisk, long goneAtRisk) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0, 0);

        Sum plus(Sum more) {
            return new Sum(
                    bills + more.bills,
                    lines + more.lines,
                    before + more.before,
                    after + more.after,
                    added + more.added,
                    gone + more.gone,
                    addedAtRisk + more.addedAtRisk,
                    goneAtRisk + more.goneAtRisk);
        }
    }

    /// One key with its figures.
    public record Row(Key key, Sum sum) {}

    /// Adds what the change would have made of one bill.
    public void add(PastBill bill, BillDifference difference) {
        if (difference.isNone()) {
            return;
        }
        var invoice = bill.invoice();
        var currency = invoice.currency();
        var month = YearMonth.from(invoice.date()).toString();
        var whole = sum(difference, invoice.lines(), _ -> true);
        Stream.of(
                        new Key(Kind.TOTAL, "", currency),
                        new Key(Kind.CLIENT, bill.payer().id().value(), currency),
                        new Key(Kind.MATTER, invoice.matter().id().value(), currency),
                        new Key(Kind.MONTH, month, currency))
                .forEach(key -> sums.merge(key, whole, Sum::plus));
        people(invoice.lines()).forEach(person -> {
            var own = sum(difference, invoice.lines(), line -> person.equals(person(line)));
            if (own.lines() > 0) {
                sums.merge(new Key(Kind.PERSON, person, currency), own, Sum::plus);
            }
        });
    }

    private static Set<String> people(List<InvoiceLine> lines) {
        var people = new LinkedHashSet<String>();
        lines.forEach(line -> people.add(person(line)));
        people.remove("");
        return people;
    }

    private static String person(InvoiceLine line) {
        var timekeeper = line.timekeeper();
        return timekeeper == null ? "" : timekeeper.id().value();
    }

    /// What some lines of a bill have of its difference; a finding counts for each person on it.
    private static Sum sum(BillDifference difference, List<InvoiceLine> lines, Predicate<InvoiceLine> whose) {
        var own = new HashSet<LineId>();
        lines.stream()
                .filter(whose)
                .map(InvoiceLine::id)
                .filter(Objects::nonNull)
                .forEach(own::add);
        var dearer = difference.lines().stream()
                .filter(line -> whose.test(line.line()))
                .toList();
        var added = of(difference.added(), own);
        var gone = of(difference.gone(), own);
        return new Sum(
                1,
                touched(dearer, added, gone, own),
                dearer.stream().mapToLong(LineDifference::beforeMinor).sum(),
                dearer.stream().mapToLong(LineDifference::afterMinor).sum(),
                added.size(),
                gone.size(),
                atRisk(added),
                atRisk(gone));
    }

    /// A finding on the bill as a whole is everybody's.
    private static List<Finding> of(List<Finding> findings, Set<LineId> own) {
        return findings.stream()
                .filter(finding ->
                        finding.lines().isEmpty() || finding.lines().stream().anyMatch(own::contains))
                .toList();
    }

    private static int touched(List<LineDifference> dearer, List<Finding> added, List<Finding> gone, Set<LineId> own) {
        var touched = new HashSet<LineId>();
        Stream.concat(added.stream(), gone.stream())
                .flatMap(finding -> finding.lines().stream())
                .filter(own::contains)
                .forEach(touched::add);
        var whole = 0;
        for (var line : dearer) {
            var id = line.line().id();
            if (id == null) {
                whole++;
            } else {
                touched.add(id);
            }
        }
        return touched.size() + whole;
    }

    private static long atRisk(List<Finding> findings) {
        return findings.stream()
                .map(Finding::atRisk)
                .filter(Objects::nonNull)
                .mapToLong(Money::minor)
                .sum();
    }

    /// All of it, by kind and key.
    public List<Row> rows() {
        return sums.entrySet().stream()
                .map(each -> new Row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.key().kind())
                        .thenComparing(row -> row.key().of())
                        .thenComparing(row -> row.key().currency().getCurrencyCode()))
                .toList();
    }
}
