package tenths.guidelines;

import java.time.LocalDate;
import java.util.List;
import tenths.firm.Client;
import tenths.firm.Matter;
import tenths.rates.RatedLine;

/// A bill as the client's reviewer will see it: what the rules judge.
///
/// @param number the invoice number; empty while it is a prebill
/// @param date the invoice date, or the day on which it would be finalised
/// @param periodStart first day billed
/// @param periodEnd last day billed
/// @param lines in bill order
public record Bill(
        Client client,
        Matter matter,
        String number,
        LocalDate date,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<RatedLine> lines) {
    public Bill {
        lines = List.copyOf(lines);
    }

    /// The same bill with some of its lines.
    public Bill with(List<RatedLine> some) {
        return new Bill(client, matter, number, date, periodStart, periodEnd, some);
    }
}
