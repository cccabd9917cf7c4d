package tenths.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.Item;
import tenths.rates.deals.Settlement;
import tenths.rates.deals.Settling;
import tenths.time.Expense;

/// A fee deal as it acts on one bill.
///
/// @param currency of the client
/// @param day last day of the bill's period, which decides what is in force
/// @param before what was billed before this bill
public record BillDeal(FeeDeal deal, Currency currency, LocalDate day, FeeDeal.Before before) {
    /// A bill on which nothing was agreed beyond hourly rates.
    public static BillDeal none(Currency currency) {
        return new BillDeal(FeeDeal.NONE, currency, LocalDate.EPOCH, FeeDeal.Before.nothing(currency));
    }

    /// The same, with every change on the lines of the work.
    public BillDeal spread() {
        return new BillDeal(deal.spread(), currency, day, before);
    }

    /// The lines under the deal, and what it did.
    record Applied(List<RatedLine> lines, Settlement settlement) {}

    /// A bill with a line in another currency is blocked and stays as it is.
    Applied to(List<RatedLine> lines) {
        if (deal.isNone()
                || lines.stream().anyMatch(line -> !line.amount().currency().equals(currency))) {
            return new Applied(lines, Settlement.none(currency));
        }
        var priced = lines.stream()
                .map(line -> new Settling.Priced(item(line), line.amount()))
                .toList();
        var settlement = Settling.settle(deal, currency, day, before, priced);
        var settled = new ArrayList<RatedLine>(lines.size());
        for (var line : lines) {
            settled.add(with(line, settlement.lines().get(settled.size())));
        }
        return new Applied(settled, settlement);
    }

    /// The same, with every change on the lines of the work: what a line really costs, for the client's rules.
    List<RatedLine> onLines(Applied applied, List<RatedLine> lines) {
        var gathers = deal.clauses().stream().anyMatch(clause -> clause.shown() == FeeDeal.Shown.ON_BILL);
        return gathers ? spread().to(lines).lines() : applied.lines();
    }

    private static Item item(RatedLine line) {
        var id = line.id().toString();
        var work = line.work();
        var unitCost = line.unitCost();
        if (work instanceof Expense) {
            var price = unitCost == null ? BigDecimal.ZERO : unitCost;
            return new Item.Cost(id, work.day(), line.codes().expense(), line.units(), price, true);
        }
        var timekeeper = line.timekeeper();
        return new Item.Time(
                id,
                timekeeper == null ? null : timekeeper.id(),
                timekeeper == null ? "" : timekeeper.classification(),
                work.day(),
                work.matter(),
                line.codes(),
                new Item.Length.Billed(line.units()),
                unitCost,
                Money.zero(line.amount().currency()));
    }

    private static RatedLine with(RatedLine line, Settlement.Settled settled) {
        if (settled.steps().isEmpty()) {
            return line;
        }
        var steps = new ArrayList<>(line.trace().steps());
        steps.addAll(settled.steps());
        var amount = settled.amount();
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                line.units(),
                line.unitCost(),
                amount.minus(Changes.gross(line, line.units())),
                amount,
                new Trace(steps));
    }
}
