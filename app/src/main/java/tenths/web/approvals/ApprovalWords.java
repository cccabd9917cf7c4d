package tenths.web.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.guidelines.approvals.Terms;
import tenths.money.Money;
import tenths.store.approvals.ApprovalRow;
import tenths.store.approvals.ApprovalUses.Spent;
import tenths.time.Hours;
import tenths.web.Say;

/// What an approval says, in a biller's words.
public final class ApprovalWords {
    private ApprovalWords() {}

    /// What it covers: `timekeeper 417, E115, 1 Oct 2026 to 31 Dec 2026`.
    public static String covers(Terms terms) {
        var coverage = terms.coverage();
        var parts = new ArrayList<String>();
        if (coverage.person() != null) {
            parts.add("timekeeper " + coverage.person().value());
        }
        if (!coverage.codes().isEmpty()) {
            parts.add(String.join(" ", coverage.codes().stream().sorted().toList()));
        }
        parts.add(days(terms));
        return String.join(", ", parts);
    }

    public static String days(Terms terms) {
        var until = terms.coverage().until();
        var from = "from " + Say.day(terms.coverage().from());
        return until == null ? from : from + " to " + Say.day(until);
    }

    public static String limits(Terms terms) {
        var parts = new ArrayList<String>();
        if (terms.amount() != null) {
            parts.add(Say.money(terms.amount()) + (terms.kind().isPrice() ? " an hour" : ""));
        }
        if (terms.hours() != null) {
            parts.add(terms.hours().toString());
        }
        return parts.isEmpty() ? "no limit" : String.join(", ", parts);
    }

    static String left(ApprovalRow row, List<Spent> spent) {
        var terms = row.terms();
        var parts = new ArrayList<String>();
        if (terms.amount() != null && !terms.kind().isPrice()) {
            var used = spent.stream().mapToLong(Spent::minor).sum();
            var left = Math.max(0, terms.amount().minor() - used);
            parts.add(Say.money(new Money(left, terms.amount().currency())));
        }
        if (terms.hours() != null) {
            var used = spent.stream().mapToInt(Spent::hundredths).sum();
            parts.add(new Hours(Math.max(0, terms.hours().hundredths() - used)).toString());
        }
        return String.join(", ", parts);
    }

    static String state(ApprovalRow row, LocalDate today) {
        var withdrawal = row.withdrawal();
        if (row.isSlip()) {
            return "↶ recorded by mistake";
        }
        if (withdrawal != null) {
            return "↶ withdrawn from " + Say.day(withdrawal.day());
        }
        if (row.counts(today)) {
            return "■ counts";
        }
        return row.terms().coverage().from().isAfter(today) ? "◷ not yet" : "□ ended";
    }

    /// A letter that asks the client, to be copied into a mail or a portal.
    public static String letter(Terms terms, String client, String matter, String person) {
        var limits = terms.amount() == null && terms.hours() == null ? "" : "\nLimit: " + limits(terms);
        return """
                To %s

                We ask for your approval before we bill the following.

                What: %s%s
                Matter: %s%s
                Work done: %s%s

                Please tell us by return whether you approve it, who approves it, and your reference.
                """.formatted(
                        client,
                        terms.kind().words(),
                        terms.subject().isBlank() ? "" : ", " + terms.subject(),
                        matter.isBlank() ? "all of your matters" : matter,
                        person.isBlank() ? "" : "\nTimekeeper: " + person,
                        days(terms),
                        limits);
    }
}
