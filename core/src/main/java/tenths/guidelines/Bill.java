package tenths.guidelines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tenths.firm.Client;
import tenths.firm.Matter;
import tenths.rates.RatedLine;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// A bill as the client's reviewer will see it: what the rules judge. Sixty rules look at it in turn, so that the lines
/// they look at are picked once.
public final class Bill {
    private final Client client;
    private final Matter matter;
    private final String number;
    private final LocalDate date;
    private final LocalDate periodStart;
    private final LocalDate periodEnd;
    private final List<RatedLine> lines;
    private final List<RatedLine> charged;
    private final List<RatedLine> fees;
    private final List<RatedLine> expenses;

    /// @param number the invoice number; empty while it is a prebill
    /// @param date the invoice date, or the day on which it would be finalised
    /// @param periodStart first day billed
    /// @param periodEnd last day billed
    /// @param lines in bill order
    public Bill(
            Client client,
            Matter matter,
            String number,
            LocalDate date,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<RatedLine> lines) {
        this.client = client;
        this.matter = matter;
        this.number = number;
        this.date = date;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
        this.lines = List.copyOf(lines);
        this.charged = this.lines.stream().filter(Bill::isCharged).toList();
        this.fees = of(TimeEntry.class);
        this.expenses = of(Expense.class);
    }

    /// False for a line that the firm gives away: there is nothing left to cut. A line without a rate is not given
    /// away; its amount is only not known yet.
    private static boolean isCharged(RatedLine line) {
        return !line.priced() || !line.amount().isZero();
    }

    private List<RatedLine> of(Class<?> kind) {
        var some = new ArrayList<RatedLine>(charged.size());
        for (var line : charged) {
            if (kind.isInstance(line.work())) {
                some.add(line);
            }
        }
        return some.size() == charged.size() ? charged : List.copyOf(some);
    }

    /// The same bill with some of its lines.
    public Bill with(List<RatedLine> some) {
        return new Bill(client, matter, number, date, periodStart, periodEnd, some);
    }

    public Client client() {
        return client;
    }

    public Matter matter() {
        return matter;
    }

    public String number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public List<RatedLine> lines() {
        return lines;
    }

    /// Those of the lines that the firm does not give away.
    public List<RatedLine> charged() {
        return charged;
    }

    /// The charged hours.
    public List<RatedLine> fees() {
        return fees;
    }

    /// The charged expenses.
    public List<RatedLine> expenses() {
        return expenses;
    }
}
