package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.Trace;

/// Applies a fee deal to the lines of a bill as people left them: the arrangements on the whole in the order of [Kind],
/// then the taxes of the day. The arithmetic is that of a quote.
public final class Settling {
    private static final Trace NO_STEPS = new Trace(List.of());

    private Settling() {}

    /// A line before the deal.
    ///
    /// @param item what it is about; its units are those on the bill
    /// @param amount what it costs, with everything that a person decided
    public record Priced(Item item, Money amount) {}

    /// The bill that is settled.
    ///
    /// @param day last day of its period
    /// @param before what was billed before it, and what was recorded
    /// @param courtesies that people granted on it, in their order
    /// @param interest what a person said of it
    public record Bill(
            Currency currency,
            LocalDate day,
            FeeDeal.Before before,
            List<Courtesy> courtesies,
            InterestAnswer interest) {
        public Bill {
            courtesies = List.copyOf(courtesies);
        }

        /// Nobody said anything of interest.
        public Bill(Currency currency, LocalDate day, FeeDeal.Before before, List<Courtesy> courtesies) {
            this(currency, day, before, courtesies, InterestAnswer.NONE);
        }
    }

    public static Settlement settle(FeeDeal deal, Bill bill, List<Priced> priced) {
        var currency = bill.currency();
        var before = bill.before();
        var workings = arranged(
                deal,
                bill,
                Workings.of(currency, priced.stream().map(Settling::line).toList()));
        var released = deal.releases() ? before.held() : Money.zero(currency);
        if (!released.isZero()) {
            workings = workings.charged(Kind.HOLDBACK, "held before, billed now", released);
        } else if (before.held().compareTo(released) > 0) {
            workings = workings.noticing(new Notice.HeldWaits(before.held()));
        }
        for (var courtesy : bill.courtesies()) {
            workings = granted(courtesy, deal.courtesies(), workings);
        }
        var taxes = deal.taxes().stream().filter(tax -> tax.covers(bill.day())).toList();
        var charged = taxes.stream().map(FeeDeal.DatedTax::charged).toList();
        var taken = InPrices.of(charged, workings);
        workings = taken.workings();
        var taxed = Taxed.of(charged, taken);
        var trace = new ArrayList<>(workings.trace());
        var shown = taxed.stream().map(each -> shown(each, taxes)).toList();
        shown.forEach(each -> trace.add(new Entry("tax", words(each), each.amount())));
        return new Settlement(
                IntStream.range(0, priced.size())
                        .mapToObj(settled(workings.lines(), taxed)::at)
                        .toList(),
                wholes(workings.lines().subList(priced.size(), workings.lines().size())),
                workings.tally(),
                released,
                shown,
                workings.uses(),
                workings.notices(),
                deal.early(),
                trace);
    }

    private static Workings arranged(FeeDeal deal, Bill bill, Workings priced) {
        var on = new Occasion(deal.from(), bill.day(), bill.before(), bill.interest());
        var workings = priced;
        for (var clause : deal.on(bill.day(), bill.before())) {
            var after = Quoting.apply(clause.arrangement(), workings, on);
            workings = switch (clause.shown()) {
                case ON_LINES -> after;
                case ON_BILL -> gathered(clause.arrangement().kind(), workings, after);
            };
        }
        return workings;
    }

    /// A courtesy on chosen lines stands on them.
    private static Workings granted(Courtesy courtesy, FeeDeal.Shown shown, Workings before) {
        var after = courtesy.on(before);
        return shown == FeeDeal.Shown.ON_BILL && courtesy.items().isEmpty()
                ? gathered(Kind.DISCOUNT, before, after)
                : after;
    }

    static Line line(Priced priced) {
        return switch (priced.item()) {
            case Item.Time time -> {
                var seconds =
                        time.length() instanceof Item.Length.Billed(var hours) ? Line.seconds(hours) : BigDecimal.ZERO;
                yield new Line(time, seconds, time.rate(), priced.amount(), NO_STEPS);
            }
            case Item.Cost cost -> new Line(cost, BigDecimal.ZERO, cost.unitCost(), priced.amount(), NO_STEPS);
        };
    }

    /// The lines of the work as they were, and one line for all that the arrangement changed on them.
    private static Workings gathered(Kind kind, Workings before, Workings after) {
        var lines = new ArrayList<>(before.lines());
        lines.addAll(after.lines().subList(lines.size(), after.lines().size()));
        var change = Money.zero(before.currency());
        for (var i = 0; i < before.lines().size(); i++) {
            change = change.plus(
                    after.lines().get(i).amount().minus(before.lines().get(i).amount()));
        }
        if (!change.isZero()) {
            var text = after.trace().get(before.trace().size()).text();
            lines.add(Line.of(new Agreed(kind.word(), kind, true), text, change));
        }
        return new Workings(before.currency(), lines, after.trace(), after.tally(), after.uses(), after.notices());
    }

    private static List<Settlement.Whole> wholes(List<Line> agreed) {
        return agreed.stream()
                .filter(line -> !line.amount().isZero())
                .map(line -> {
                    var step = line.trace().steps().getFirst();
                    var kind = line.subject() instanceof Agreed of ? of.kind() : Kind.DISCOUNT;
                    return new Settlement.Whole(kind, step.text(), line.amount(), line.isFee());
                })
                .toList();
    }

    private interface Place {
        Settlement.Settled at(int index);
    }

    /// Each tax of a line is a step that only explains: the line costs the same with it.
    private static Place settled(List<Line> lines, List<Taxed> taxed) {
        return i -> {
            var steps = new ArrayList<Step>(lines.get(i).trace().steps());
            for (var tax : taxed) {
                var part = tax.lines().get(i);
                if (!part.isZero()) {
                    var text = Quoting.words(tax.tax()) + ": " + part;
                    steps.add(new Step.Arranged("tax", text, BigDecimal.ZERO));
                }
            }
            return new Settlement.Settled(lines.get(i).amount(), steps);
        };
    }

    private static Settlement.TaxOnBill shown(Taxed taxed, List<FeeDeal.DatedTax> taxes) {
        var dated = taxes.stream()
                .filter(each -> each.tax().name().equals(taxed.tax().name()))
                .findFirst()
                .orElseThrow();
        return new Settlement.TaxOnBill(
                dated.tax(),
                dated.jurisdiction(),
                dated.tax().percent(),
                dated.reverse(),
                taxed.base(),
                taxed.amount());
    }

    private static String words(Settlement.TaxOnBill tax) {
        return Quoting.words(tax.tax()) + (tax.reverse() ? ", owed by the client (reverse charge)" : "");
    }
}
