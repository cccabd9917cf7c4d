package tenths.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.rates.deals.Courtesy;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.InterestAnswer;
import tenths.rates.deals.Item;
import tenths.rates.deals.Settlement;
import tenths.rates.deals.Settling;
import tenths.time.Expense;

/// A fee deal as it acts on one bill.
///
/// @param currency of the client
/// @param day last day of the bill's period, which decides what is in force
/// @param before what was billed before this bill, and what was recorded
/// @param courtesies that people granted on it, in their order
/// @param interest what a person said of the interest that it proposes
public record BillDeal(
        FeeDeal deal,
        Currency currency,
        LocalDate day,
        FeeDeal.Before before,
        List<Courtesy> courtesies,
        InterestAnswer interest) {
    public BillDeal {
        courtesies = List.copyOf(courtesies);
    }

    /// Nobody said anything of interest.
    public BillDeal(FeeDeal deal, Currency currency, LocalDate day, FeeDeal.Before before, List<Courtesy> courtesies) {
        this(deal, currency, day, before, courtesies, InterestAnswer.NONE);
    }

    /// Without a courtesy.
    public BillDeal(FeeDeal deal, Currency currency, LocalDate day, FeeDeal.Before before) {
        this(deal, currency, day, before, List.of());
    }

    /// A bill on which nothing was agreed beyond hourly rates.
    public static BillDeal none(Currency currency) {
        return new BillDeal(FeeDeal.NONE, currency, LocalDate.EPOCH, FeeDeal.Before.nothing(currency));
    }

    /// The same, with every change on the lines of the work, for a bill that is shared: its interest would be another
    /// payer's.
    public BillDeal spread() {
        return new BillDeal(deal.spread(), currency, day, before.finding(List.of()), courtesies, interest);
    }

    /// The same with what the vendors of its expenses were paid.
    public BillDeal paying(Map<UUID, Money> vendors) {
        return new BillDeal(deal, currency, day, before.paying(vendors), courtesies, interest);
    }

    /// The same with what people granted on the bill.
    public BillDeal granting(List<Decision> decisions) {
        var granted = decisions.stream()
                .map(Decision::adjustment)
                .filter(Adjustment.Grant.class::isInstance)
                .map(grant -> ((Adjustment.Grant) grant).courtesy())
                .toList();
        var answered = decisions.stream()
                .map(Decision::adjustment)
                .filter(Adjustment.AnswerInterest.class::isInstance)
                .map(answer -> ((Adjustment.AnswerInterest) answer).answer())
                .reduce(interest, (_, last) -> last);
        var releases = decisions.stream().map(Decision::adjustment).anyMatch(Adjustment.ReleaseHeld.class::isInstance);
        return granted.isEmpty() && answered == interest && !releases
                ? this
                : new BillDeal(
                        releases ? deal.releasing() : deal,
                        currency,
                        day,
                        before,
                        granted.isEmpty() ? courtesies : granted,
                        answered);
    }

    /// Whether a bill comes out as its lines are.
    public boolean isNone() {
        return deal.isNone() && courtesies.isEmpty();
    }

    /// How the bill is settled under it.
    Settlement settle(List<Settling.Priced> priced) {
        return Settling.settle(deal, new Settling.Bill(currency, day, before, courtesies, interest), priced);
    }

    /// The lines under the deal, and what it did.
    record Applied(List<RatedLine> lines, Settlement settlement) {}

    /// A bill with a line in another currency is blocked and stays as it is.
    Applied to(List<RatedLine> lines) {
        if (isNone()
                || lines.stream().anyMatch(line -> !line.amount().currency().equals(currency))) {
            return new Applied(lines, Settlement.none(currency));
        }
        var paid = Paid.of(
                before.paid(),
                lines.stream()
                        .map(line -> new Paid.Line(line.id(), line.amount()))
                        .toList());
        var priced = lines.stream()
                .map(line -> new Settling.Priced(item(line, paid), line.amount()))
                .toList();
        var settlement = settle(priced);
        var settled = new ArrayList<RatedLine>(lines.size());
        for (var line : lines) {
            settled.add(with(line, settlement.lines().get(settled.size())));
        }
        return new Applied(settled, settlement);
    }

    /// The same, with every change on the lines of the work: what a line really costs, for the client's rules.
    List<RatedLine> onLines(Applied applied, List<RatedLine> lines) {
        var gathers = deal.courtesies() == FeeDeal.Shown.ON_BILL
                || deal.clauses().stream().anyMatch(clause -> clause.shown() == FeeDeal.Shown.ON_BILL);
        return gathers ? spread().to(lines).lines() : applied.lines();
    }

    private static Item item(RatedLine line, Map<LineId, Money> paid) {
        var id = line.id().toString();
        var work = line.work();
        var unitCost = line.unitCost();
        if (work instanceof Expense) {
            var price = unitCost == null ? BigDecimal.ZERO : unitCost;
            var code = line.codes().expense();
            return new Item.Cost(id, work.day(), code, line.units(), price, true, paid.get(line.id()));
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
