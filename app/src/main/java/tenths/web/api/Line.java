package tenths.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.InvoiceLine;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.TimeEntry;

/// A line of a bill with why it costs what it costs.
///
/// @param id names it in decisions; null for an adjustment of a whole invoice
/// @param number from 1, in bill order
/// @param type as in LEDES 1998B field 10: `F` fee, `E` expense, `IF` and `IE` adjustments of the whole invoice
/// @param timekeeper number of the person; null for an expense
/// @param expense UTBMS code; blank for a fee
/// @param hours worked, to two decimals; null for an expense and on an invoice
/// @param seconds worked, exactly; null for an expense and on an invoice
/// @param units billed hours, or pieces of an expense
/// @param unitCost rate per hour or price of one; null where no rate is agreed
/// @param adjustment the part of the amount that is a reduction (negative) or addition
/// @param amount what is charged, adjustment included
/// @param trace its steps add up to the amount
public record Line(
        @Nullable String id,
        int number,
        String type,
        LocalDate day,
        @Nullable String timekeeper,
        @Nullable String timekeeperName,
        String task,
        String activity,
        String expense,
        String narrative,
        @Nullable String hours,
        @Nullable Integer seconds,
        String units,
        @Nullable String unitCost,
        String adjustment,
        String amount,
        List<Step> trace) {
    /// A step of the way to the amount.
    ///
    /// @param amount what it adds; `0` where it only explains
    public record Step(String kind, String text, String amount) {}

    static List<Line> of(List<RatedLine> lines) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> of(i + 1, lines.get(i)))
                .toList();
    }

    private static Line of(int number, RatedLine line) {
        var person = line.timekeeper();
        var unitCost = line.unitCost();
        var seconds = line.work() instanceof TimeEntry entry && line.id().part() == 0
                ? Integer.valueOf(entry.worked().seconds())
                : null;
        return new Line(
                line.id().toString(),
                number,
                (line.work() instanceof TimeEntry ? InvoiceLine.Type.FEE : InvoiceLine.Type.EXPENSE).code(),
                line.work().day(),
                person == null ? null : person.id().value(),
                person == null ? null : person.name(),
                line.codes().task(),
                line.codes().activity(),
                line.codes().expense(),
                line.narrative(),
                seconds == null ? null : Decimals.hours(seconds),
                seconds,
                Decimals.units(line.units()),
                unitCost == null ? null : Decimals.units(unitCost),
                Decimals.money(line.adjustment()),
                Decimals.money(line.amount()),
                steps(line.trace()));
    }

    static Line of(InvoiceLine line) {
        var id = line.id();
        var person = line.timekeeper();
        return new Line(
                id == null ? null : id.toString(),
                line.number(),
                line.type().code(),
                line.day(),
                person == null ? null : person.id().value(),
                person == null ? null : person.name(),
                line.codes().task(),
                line.codes().activity(),
                line.codes().expense(),
                line.description(),
                null,
                null,
                Decimals.units(line.units()),
                Decimals.units(line.unitCost()),
                Decimals.money(line.adjustment()),
                Decimals.money(line.total()),
                steps(line.trace()));
    }

    private static List<Step> steps(Trace trace) {
        return trace.steps().stream()
                .map(step ->
                        new Step(step.kind().name(), step.text(), step.amount().toPlainString()))
                .toList();
    }
}
